import { words } from "../../app/feature.ts";
import type { Feature } from "../../app/feature.ts";

/** Has no page of its own: it stands in place of every page until somebody is signed in. */
export const feature: Feature = {
  words: words({
    "signIn.title": "Sign in",
    "signIn.withLink": "This link signs you in once.",
    "signIn.confirm": "Sign in to this server",
    "signIn.token": "Token",
    "signIn.tokenHint": "Paste a token. An administrator makes one; at the very first start the server's console shows a link instead.",
    "signIn.do": "Sign in",
    "signIn.wrong": "That did not work: it is unknown, expired or has been used before.",
  }, {
    "signIn.title": "登录",
    "signIn.withLink": "此链接只能登录一次。",
    "signIn.confirm": "登录到此服务器",
    "signIn.token": "令牌",
    "signIn.tokenHint": "请粘贴令牌。令牌由管理员创建；首次启动时，服务器控制台会显示一次性登录链接。",
    "signIn.do": "登录",
    "signIn.wrong": "登录失败：凭据不存在、已过期或已用过。",
  }),
};
