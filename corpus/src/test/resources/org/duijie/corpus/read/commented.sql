/*!40101 SET NAMES utf8mb4 */;
-- 两张表
CREATE TABLE IF NOT EXISTS `db`.`achievement` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `cgmc` varchar(255) DEFAULT '' COMMENT '成果名称',
  `jieduan` enum('初期','中试') NOT NULL COMMENT '所处阶段',
  `end_date` date DEFAULT '0000-00-00' COMMENT '完成日期',
  `note` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `k` (`cgmc`(10))
) ENGINE=InnoDB COMMENT='成果(表)';
LOCK TABLES `achievement` WRITE;
INSERT INTO `achievement` VALUES (1,'隔膜\'A\' ''B'' \\ 一;二),(三','中试','2024-03-18',NULL),(2,_utf8mb4'涂层','初期','0000-00-00',0x41);
# 另一句
INSERT IGNORE INTO achievement (cgmc, note) VALUES ("双引号", 1.5e3) ON DUPLICATE KEY UPDATE note = 1;
UNLOCK TABLES;
CREATE TABLE log (at int, what text);
INSERT INTO log VALUES (1, 'x');
