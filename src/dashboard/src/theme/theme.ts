import { Modal, createTheme, localStorageColorSchemeManager } from "@mantine/core";

/** Also read by public/first.js. */
export const colorScheme = localStorageColorSchemeManager({ key: "leadgrains.theme" });

/**
 * Colours and type stand in theme.css: with `withCssVariables` off nothing writes style sheets while the page runs, as the policy
 * demands. For the same reason dialogs lock the scrolling by theme.css.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: "green",
  components: {
    Modal: Modal.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 }, radius: "lg" } }),
  },
});
