import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Colours } from "./colours.ts";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

/** Names stand on a plate of the page's own colour, so that no line crosses them. */
export function drawLabel(context: CanvasRenderingContext2D, { label, x, y, size }: Drawn, settings: Settings, colours: Colours): void {
  if (!label) return;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(label).width;
  // To the right of it, unless that is beyond the edge.
  const right = x + size + 4;
  const left = right + width > context.canvas.width / devicePixelRatio ? x - size - width - 4 : right;
  context.globalAlpha = 0.78;
  context.fillStyle = colours.card;
  context.beginPath();
  context.roundRect(left - 2, y - settings.labelSize / 2 - 2, width + 4, settings.labelSize + 4, 4);
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = colours.text;
  context.textBaseline = "middle";
  context.fillText(label, left, y + 0.5);
}

/** The one that is looked at: a ring around it, and its name in front of everything. */
export function drawHover(context: CanvasRenderingContext2D, node: Drawn, settings: Settings, colours: Colours): void {
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
  context.lineWidth = 2.5;
  context.strokeStyle = colours.focus;
  context.stroke();
  drawLabel(context, node, settings, colours);
}
