import { words as both } from "../../app/feature.ts";

export const words = both({
  "operation.progress": "Progress",
  "operation.of": "{done} of {total}",
  "operation.queued": "Waiting for its turn…",
  "operation.cancel": "Stop",
}, {
  "operation.progress": "进度",
  "operation.of": "{done} / {total}",
  "operation.queued": "正在排队……",
  "operation.cancel": "停止",
});
