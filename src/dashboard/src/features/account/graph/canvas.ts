import { Sigma } from "sigma";
import type { Colours } from "./colours.ts";
import { drawHover, drawLabel } from "./labels.ts";
import type { Dot, Line, Model } from "./model.ts";

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

/** Draws a model, and dims what has nothing to do with whoever is looked at. */
export class Canvas {
  private looked: string | null = null;
  private readonly sigma: Sigma<Dot, Line>;

  /** @throws where the browser draws nothing in three dimensions */
  constructor(model: Model, element: HTMLElement, private readonly colours: Colours, on: { look(id: string | null): void; open(id: string): void }) {
    this.sigma = new Sigma<Dot, Line>(model, element, {
      zIndex: true, minCameraRatio: 0.05, maxCameraRatio: 3, stagePadding: 46,
      labelFont: font, labelSize: 12, labelWeight: "500", labelDensity: model.order > 200 ? 0.3 : 0.6, labelGridCellSize: 110, labelRenderedSizeThreshold: 4,
      defaultDrawNodeLabel: (context, data, settings) => drawLabel(context, data as never, settings as never, this.colours),
      defaultDrawNodeHover: (context, data, settings) => drawHover(context, data as never, settings as never, this.colours),
      nodeReducer: (id, dot) => this.node(id, dot),
      edgeReducer: (id, line) => this.edge(id, line),
    });
    this.sigma.on("enterNode", ({ node }) => on.look(node));
    this.sigma.on("leaveNode", () => on.look(null));
    this.sigma.on("clickNode", ({ node }) => on.open(node));
  }

  /** Shows another graph in the same place. */
  show(model: Model): void {
    this.sigma.setGraph(model);
  }

  look(id: string | null): void {
    this.looked = id !== null && this.sigma.getGraph().hasNode(id) ? id : null;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Moves there, if it is not in sight. */
  seek(id: string): void {
    const place = this.sigma.getNodeDisplayData(id);
    if (!place) return;
    const { x, y } = this.sigma.framedGraphToViewport(place);
    const { width, height } = this.sigma.getDimensions();
    if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return;
    void this.sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: 150 });
  }

  zoom(how: "in" | "out" | "all"): void {
    const camera = this.sigma.getCamera();
    void (how === "in" ? camera.animatedZoom({ duration: 150 }) : how === "out" ? camera.animatedUnzoom({ duration: 150 }) : camera.animatedReset({ duration: 150 }));
  }

  end(): void {
    this.sigma.kill();
  }

  private node(id: string, dot: Dot): Partial<Dot> & { highlighted?: boolean } {
    if (this.looked === null) return dot;
    const graph = this.sigma.getGraph();
    if (id === this.looked) return { ...dot, highlighted: true, forceLabel: true, zIndex: 3 };
    return graph.areNeighbors(id, this.looked) ? { ...dot, forceLabel: true, zIndex: 2 } : { ...dot, color: this.colours.faint, label: "", forceLabel: false, zIndex: 0 };
  }

  private edge(id: string, line: Line): Partial<Line> {
    if (this.looked === null || line.isPath) return line;
    return this.sigma.getGraph().hasExtremity(id, this.looked) ? { ...line, size: line.size + 0.8, zIndex: 2 } : { ...line, color: this.colours.faint, size: Math.min(line.size, 0.6), zIndex: 0 };
  }
}
