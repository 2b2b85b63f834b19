import { words as both } from "../../app/feature.ts";

export const words = both({
  "alerts.title": "Alerts",
  "alerts.due": "by {day}",
}, {
  "alerts.title": "提醒",
  "alerts.due": "{day}前处理",
});
