import { NativeSelect, SegmentedControl, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import { AlertList } from "./alert-list.tsx";
import { FactList } from "./fact-list.tsx";
import style from "./inbox.module.css";
import { tabs } from "./tab.ts";
import { useWhose } from "../../parts/whose/use-whose.ts";

/** What wants somebody's judgement, over all accounts; which of it stands in the address. */
export default function InboxPage() {
  const { t } = useTranslation();
  const [asked, show] = useAddress("status");
  const whose = useWhose();
  const tab = tabs.find((one) => one === asked) ?? tabs[0];
  return (
    <div className={style.page}>
      <header className={style.header}>
        <h1>{t("inbox.title")}</h1>
        <SegmentedControl
          size="xs" aria-label={t("inbox.tabs")} className={style.tabs} value={tab} onChange={(value) => show(value === tabs[0] ? undefined : value)}
          data={tabs.map((value) => ({ value, label: t(`inbox.tab.${value}`) }))}
        />
        {whose && <NativeSelect size="xs" id="whose" aria-label={t("whose.label")} value={whose.value} onChange={(event) => whose.set(event.currentTarget.value)} data={[...whose.choices]} />}
      </header>
      {!whose ? <div aria-busy="true"><Skeleton height={130} radius="lg" /></div>
        : tab === "Alerts" ? <AlertList key={whose.value} whose={whose} /> : <FactList key={`${tab} ${whose.value}`} status={tab} whose={whose} />}
    </div>
  );
}
