import { TextInput, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory, useLive } from "../../live/live-provider.tsx";
import type { Person } from "../../live/directory.ts";
import { useCommand } from "../../parts/commands/use-command.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Load } from "../../parts/loads/load.tsx";
import { loadsOf } from "../../parts/loads/loads.ts";
import type { Loads } from "../../parts/loads/loads.ts";
import { takersFor } from "../../parts/may/may.ts";
import { useDone } from "../../parts/moves/done.ts";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";

const reasons = ["load", "knows", "away", "territory"];
const noLoads: Loads = new Map();

/** To whom: each seller with what they carry, and one click hands it over. It can be taken back for as long as nothing else has happened. */
export default function HandOver({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const done = useDone();
  const command = useCommand();
  const directory = useDirectory();
  const because = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  const [handover, setHandover] = useState("");
  const [isUnsaid, setUnsaid] = useState(false);
  const teams = [...(directory?.teams.keys() ?? [])];
  const { value: loads = noLoads } = useLive(loadsOf(teams));

  const give = async (seller: Person) => {
    if (reason.trim() === "") {
      setUnsaid(true);
      because.current?.focus();
      return;
    }
    const given = await command.run((server) => server.post("/leads/{id}/reassign", { path: { id: lead.id }, body: { to: seller.id, reason: reason.trim(), ...(handover.trim() === "" ? {} : { handover: handover.trim() }) } }));
    if (!given) return;
    onClose();
    done("reassign", lead, given);
  };

  return (
    <Dialog title={t("owner.title")} onClose={onClose}>
      <div className={style.handOver}>
        <TextInput
          ref={because} label={t("owner.reason")} data-autofocus required withAsterisk={false} maxLength={4000} value={reason} {...(isUnsaid && reason === "" ? { error: t("owner.sayWhy") } : {})}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={style.usual} role="group" aria-label={t("owner.usual")}>
          {reasons.map((one) => <button key={one} type="button" onClick={() => setReason(t(`owner.reason.${one}`))}>{t(`owner.reason.${one}`)}</button>)}
        </div>
        <Textarea label={t("owner.handover")} description={t("owner.handoverHint")} inputWrapperOrder={["label", "input", "description"]} rows={2} maxLength={4000} value={handover} onChange={(event) => setHandover(event.currentTarget.value)} />
        {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
        <ul className={style.sellers} aria-label={t("owner.to")}>
          {inOrder(directory ? takersFor(directory, me) : [], lead, loads).map((seller) => ({ seller, load: loads.get(seller.id) })).map(({ seller, load }) => (
            <li key={seller.id}>
              <button type="button" disabled={command.busy} data-seller={seller.id} onClick={() => void give(seller)}>
                <span className={style.name}>{seller.name ?? t("who.unknown")}<span className={style.soft}> {seller.teamId && directory?.teams.get(seller.teamId)?.name}</span></span>
                {load && <Load before={load.active} capacity={load.capacity} />}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** The lead's own team first, in it those with the most room. */
function inOrder(sellers: readonly Person[], lead: Lead, loads: Loads): Person[] {
  const isNear = ({ teamId }: Person) => (teamId !== null && teamId === lead.teamId ? 0 : 1);
  const share = ({ id }: Person) => (loads.get(id)?.active ?? 0) / (loads.get(id)?.capacity || Infinity);
  return sellers.filter(({ id }) => id !== lead.ownerId)
    .sort((a, b) => isNear(a) - isNear(b) || share(a) - share(b) || (a.name ?? "").localeCompare(b.name ?? ""));
}
