import { useEffect, useRef } from "react";
import { toast } from "../../shell/toasts.tsx";
import { work } from "../../shell/work.ts";

interface Ends {
  /** With the operation that the server began. */
  readonly started: (operation: string) => void;
  /** With why it began none. */
  readonly refused: (why: string) => void;
}

/**
 * Where it goes how work began that a page has asked for: to the page; or, when that was left before the server answered, work to
 * what is behind the other pages, with the page's own address to find it at, and a refusal to the corner.
 */
export function useStarted(show: Ends["started"], refuse: Ends["refused"] = () => {}): Ends {
  const isLeft = useRef(false);
  const page = useRef(location.pathname);
  useEffect(() => {
    isLeft.current = false;
    return () => { isLeft.current = true; };
  }, []);
  return {
    started: (id) => (isLeft.current ? work.leave({ id, href: `${page.current}?operation=${id}` }) : show(id)),
    refused: (why) => (isLeft.current ? toast(why, "failed") : refuse(why)),
  };
}
