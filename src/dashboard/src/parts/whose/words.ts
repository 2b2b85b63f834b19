import { words as both } from "../../app/feature.ts";

export const words = both({
  "whose.label": "Whose accounts",
  "whose.mine": "My accounts",
  "whose.all": "All accounts",
}, {
  "whose.label": "谁的客户",
  "whose.mine": "我的客户",
  "whose.all": "全部客户",
});
