import { words as both } from "../../app/feature.ts";

export const words = both({
  "activity.none": "Nothing has happened here yet. What is logged above shows here at once.",
  "activity.all": "Show all {count}",
  "activity.less": "Show less",
  "activity.with": "with {names}",
  "activity.minutes": "{count} min",
  "lead.this": "this lead",
}, {
  "activity.none": "这里还没有记录。在上面记一次沟通，就会显示在这里。",
  "activity.all": "显示全部 {count} 条",
  "activity.less": "收起",
  "activity.with": "在场：{names}",
  "activity.minutes": "{count} 分钟",
  "lead.this": "这条线索",
});
