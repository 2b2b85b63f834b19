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
    // Its heading is a header of the dialog, not of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: "presentation" } }, lockScroll: false, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 }, radius: "lg" } }),
  },
});
