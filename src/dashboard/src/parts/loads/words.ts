import { words as both } from "../../app/feature.ts";

export const words = both({
  "loads.of": "{active} of {capacity}",
  "loads.noLimit": "{active}, no limit",
  "loads.change": "{before} → {after} of {capacity}",
  "loads.change.noLimit": "{before} → {after}, no limit",
}, {
  "loads.of": "{active} / {capacity}",
  "loads.noLimit": "{active}，不限",
  "loads.change": "{before} → {after} / {capacity}",
  "loads.change.noLimit": "{before} → {after}，不限",
});
