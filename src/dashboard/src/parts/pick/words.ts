import { words as both } from "../../app/feature.ts";

export const words = both({
  "pick.account": "Search by name…",
  "pick.accountOrNew": "Search by name, or type a new one…",
  "pick.new": "New account “{name}”",
  "pick.none": "No account of that name.",
}, {
  "pick.account": "按名称搜索……",
  "pick.accountOrNew": "按名称搜索，或输入新客户名称……",
  "pick.new": "新建客户“{name}”",
  "pick.none": "没有这个名称的客户。",
});
