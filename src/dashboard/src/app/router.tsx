import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { lazy } from "react";
import { Frame } from "../shell/frame.tsx";
import { Failed } from "../shell/failed.tsx";
import { Missing } from "../shell/missing.tsx";
import { features, navigation } from "./features.ts";

const Background = lazy(() => import("../parts/operations/background.tsx"));
const Root = () => <Frame behind={Background} />;
const root = createRootRoute({ component: Root });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: navigation[0]!.to, replace: true });
  },
});

const pages = features.flatMap((feature) => feature.pages ?? []).map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }));

export const router = createRouter({
  routeTree: root.addChildren([home, ...pages]),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: Missing,
});
