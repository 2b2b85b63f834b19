/** What each route takes and answers, out of the types that are made from the server's document. */
import type { components, paths } from "../generated/openapi.ts";
import type { Change } from "../live/feed.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** One of the server's shapes, by its name in the document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The paths that know a method, without `/api/v1`. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer Found> ? Found : never;

type Content<T> = T extends { content: { "application/json": infer Json } } ? Json
  : T extends { content: { "multipart/form-data": unknown } } ? FormData
  : T extends { content: object } ? string : undefined;

type Responses<T> = T extends { responses: infer All } ? Content<All[keyof All]> : never;

/** What a route answers. */
export type AnswerOf<M extends Method, P extends PathOf<M>> =
  P extends "/changes" ? Omit<Schema<"ChangesPage">, "changes"> & { changes: Change[] } : Responses<Operation<M, P>>;

/** What a route takes in its body: JSON as an object, YAML as text, an upload as a form. */
export type BodyOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody: infer Body } ? Content<Body> : undefined;

type Parameters<T> = T extends { parameters: infer All } ? All : never;

type InPath<T> = Parameters<T> extends { path: infer Names } ? { path: Names } : { path?: never };

/** Filters of a route. */
export type QueryOf<M extends Method, P extends PathOf<M>> =
  Parameters<Operation<M, P>> extends { query?: infer Query } ? Query : never;

type InQuery<M extends Method, P extends PathOf<M>> =
  Parameters<Operation<M, P>> extends { query: object } ? { query: QueryOf<M, P> } : { query?: QueryOf<M, P> };

type InBody<M extends Method, P extends PathOf<M>> =
  undefined extends BodyOf<M, P> ? { body?: BodyOf<M, P> } : { body: BodyOf<M, P> };

export type Given<M extends Method, P extends PathOf<M>> = InPath<Operation<M, P>> & InQuery<M, P> & InBody<M, P>;

export interface Asked {
  /** Breaks it off. */
  readonly signal?: AbortSignal;
}

export interface Commanded extends Asked {
  /** The version it is meant for: 412 `version_mismatch` when somebody was faster. */
  readonly version?: number | undefined;
  /** 1 to 200 visible characters; the same key is never done twice. Without one the client makes its own. */
  readonly key?: string | undefined;
}

export type Options<M extends Method, P extends PathOf<M>> = Given<M, P> & (M extends "get" ? Asked : Commanded);

/** Left out where nothing is needed. */
export type OptionsOf<M extends Method, P extends PathOf<M>> =
  {} extends Options<M, P> ? [options?: Options<M, P>] : [options: Options<M, P>];

/** The reads that answer a page of a list. */
export type ListPath = { [P in PathOf<"get">]: AnswerOf<"get", P> extends { items: unknown[]; next: string | null } ? P : never }[PathOf<"get">];
