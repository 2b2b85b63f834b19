import { words as both } from "../../app/feature.ts";

/** How texts are put together, and what every dialog has. */
export const words = both({
  "text.erased": "(erased)",
  "text.quoted": "“{text}”",
  "text.inBrackets": " ({text})",
  "text.comma": ", ",
  "text.colon": ": ",
  "dialog.close": "Close",
  "dialog.cancel": "Cancel",
}, {
  "text.erased": "（已删除）",
  "text.quoted": "“{text}”",
  "text.inBrackets": "（{text}）",
  "text.comma": "、",
  "text.colon": "：",
  "dialog.close": "关闭",
  "dialog.cancel": "取消",
});
