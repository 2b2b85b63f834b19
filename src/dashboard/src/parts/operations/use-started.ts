import { useEffect, useRef } from "react";
import { work } from "../../shell/work.ts";

/**
 * Where work goes that a page has begun: to the page; or, when that was left before the server answered, to the work behind the
 * others, with the page's own address to find it at.
 */
export function useStarted(show: (operation: string) => void): (operation: string) => void {
  const isLeft = useRef(false);
  const page = useRef(location.pathname);
  useEffect(() => {
    isLeft.current = false;
    return () => { isLeft.current = true; };
  }, []);
  return (id) => (isLeft.current ? work.leave({ id, href: `${page.current}?operation=${id}` }) : show(id));
}
