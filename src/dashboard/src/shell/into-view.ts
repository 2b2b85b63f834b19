/** Of the one among many that the arrow keys have come to. */
export const intoView = (one: HTMLElement | null): void => one?.scrollIntoView({ block: "nearest" });
