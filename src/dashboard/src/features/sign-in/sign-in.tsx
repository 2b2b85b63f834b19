import { Button, PasswordInput } from "@mantine/core";
import { Problem, signIn } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../shell/brand.tsx";
import { LanguageSwitch, ThemeSwitch } from "../../shell/switches.tsx";
import { useReason } from "../../shell/trouble.tsx";
import style from "./sign-in.module.css";

/**
 * Exchanges a one-time code or a token for the session cookie. Looking at a link never uses it up: the button does.
 * A code that was refused leaves the token as the way in.
 */
export function SignIn({ code, onDone }: { code: string | null; onDone: () => void }) {
  const { t } = useTranslation();
  const reason = useReason();
  const [token, setToken] = useState("");
  const [byLink, setByLink] = useState(code !== null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await signIn(byLink && code ? { code } : { token: token.trim() });
      onDone();
    } catch (refused) {
      setError(refused);
      if (isWrong(refused)) setByLink(false);
    }
    setBusy(false);
  };

  return (
    <div className={style.page}>
      <header className={style.top}><Brand /><span><LanguageSwitch /><ThemeSwitch /></span></header>
      <main>
        <form className={style.card} onSubmit={(event) => void submit(event)}>
          <h1>{t("signIn.title")}</h1>
          {byLink ? <p>{t("signIn.withLink")}</p> : (
            <PasswordInput
              id="token" key="token" label={t("signIn.token")} description={t("signIn.tokenHint")} inputWrapperOrder={["label", "input", "description"]}
              autoFocus required withAsterisk={false} autoComplete="off" spellCheck={false} maxLength={200} withErrorStyles={false}
              aria-invalid={error !== null} value={token} onChange={(event) => setToken(event.currentTarget.value)}
            />
          )}
          {error !== null && <p className={style.notice} role="alert">{isWrong(error) ? t("signIn.wrong") : reason(error)}</p>}
          <Button type="submit" loading={busy} size="md" {...(byLink ? { id: "confirm", autoFocus: true } : {})}>{t(byLink ? "signIn.confirm" : "signIn.do")}</Button>
        </form>
      </main>
    </div>
  );
}

const isWrong = (error: unknown) => error instanceof Problem && (error.status === 401 || error.status === 400);
