CREATE TABLE `t` (`成果名称` varchar(255), `所处阶段` varchar(20));
INSERT INTO `t` VALUES ('甲', '中试'),
('乙, '中试);
