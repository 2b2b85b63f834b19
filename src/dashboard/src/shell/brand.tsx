import style from "./frame.module.css";

export const Brand = () => <span className={style.brand}><img src="/icon.svg" alt="" width={26} height={26} /><span>LeadGrains</span></span>;
