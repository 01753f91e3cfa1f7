INSERT INTO `t` VALUES ('甲', '中试');
