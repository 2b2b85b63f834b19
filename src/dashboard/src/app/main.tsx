import "@mantine/core/styles.css";
import "../theme/theme.css";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { startLanguage } from "../language/language.ts";
import { LiveProvider } from "../live/live-provider.tsx";
import { Toasts } from "../shell/toasts.tsx";
import { colorScheme, theme } from "../theme/theme.ts";
import { takeCode } from "./code.ts";
import { router } from "./router.tsx";
import { SessionGate } from "./session.tsx";

startLanguage();
// What is shown is kept true by the watch, or asked for again by whoever wants it: never by itself.
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: "always", refetchOnWindowFocus: false, refetchOnReconnect: false, retry: 1 } } });

createRoot(document.getElementById("page")!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme} withCssVariables={false} withGlobalClasses={false}>
    <QueryClientProvider client={queries}>
      <SessionGate code={takeCode()}>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </SessionGate>
      <Toasts />
    </QueryClientProvider>
  </MantineProvider>,
);
