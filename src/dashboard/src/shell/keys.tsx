import style from "./palette.module.css";

export const Keys = ({ keys }: { keys: readonly string[] }) => <span className={style.keys}>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</span>;
