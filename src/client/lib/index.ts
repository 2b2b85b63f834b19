/** LeadGrains for programs and pages: typed HTTP, and a live feed that misses nothing. */
export { createClient } from "./client.ts";
export type { Client, ClientOptions } from "./client.ts";
export type { Answer, Position } from "./http/answer.ts";
export type { Credentials } from "./http/credentials.ts";
export { Problem, Unreachable } from "./http/problem.ts";
export type { FieldError } from "./http/problem.ts";
export { signIn, signOut } from "./http/session.ts";
export type { AnswerOf, BodyOf, QueryOf, Schema } from "./http/routes.ts";
export type { Change, ChangeData, Watch, WatchEnd, WatchOptions, WatchState, WatchStatus } from "./live/watch.ts";
export type { Clock } from "./clock.ts";
