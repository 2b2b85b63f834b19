// Made by types/generate.js from the server's documents. Not to be edited.

export interface paths {
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Permission: AdministerTokens. */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTokenSummary"];
                    };
                };
            };
        };
        put?: never;
        /** @description Permission: AdministerTokens. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateToken"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewToken"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Permission: AdministerTokens. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Permission: SignedIn. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Permission: Read. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiveTicket"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes above a position, in order; waits up to wait seconds when there is none
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                    topics?: string;
                    wait?: number;
                    history?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangesPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes as server-sent events; a heartbeat event carries the head
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    topics?: string;
                    after?: number;
                    history?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facts of all accounts that want to be looked after, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    status?: components["schemas"]["FactStatus"];
                    ownerId?: components["schemas"]["UserId"];
                    teamId?: components["schemas"]["TeamId"];
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfListedFact"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well each source works
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    teamId?: components["schemas"]["TeamId"];
                    ownerId?: components["schemas"]["UserId"];
                    from?: null | string;
                    to?: null | string;
                    all?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a seller's new leads come from, with a hint when it is always the same
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    days?: number;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerSourcesResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/strength": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How strong our relationship with a contact is, whose it is, and why
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StrengthResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The strongest chains of people who can introduce us to somebody
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    to?: string;
                    from?: string;
                    role?: components["schemas"]["BuyingRole"];
                    k?: number;
                    maxHops?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PathsResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    ownerId?: components["schemas"]["UserId"];
                    mine?: boolean;
                    open?: boolean;
                    dueBefore?: null | string;
                    overdue?: boolean;
                    escalated?: boolean;
                    origin?: components["schemas"]["TaskOriginKind"];
                    subject?: components["schemas"]["StreamId"];
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTaskResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{id}/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A seller's active leads and capacity
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkloadResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of owners, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    teamId?: components["schemas"]["TeamId"];
                    since?: null | string;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfReassignmentResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the one who asks sees first, in the order of their team's market
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Permission: Import. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["ImportForm"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill an empty workspace with a small invented company; asked for again, answers the same operation
         * @description Permission: AdministerPeople.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Permission: Maintain. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    industry?: string;
                    region?: string;
                    stage?: components["schemas"]["AccountStage"];
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAccountResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record an account
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateAccountBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile
         * @description Permission: Write.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchAccountBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/accounts/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State that another account is this one's parent, supplier, …
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RelateBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/former": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State that it is no longer a customer nor worked on
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FormerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/committee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a say in buying, and how we get to whoever decides
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommitteeResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account's relations
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GraphResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/graph.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account's relations as a picture
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a fact, verbatim
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FactBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/facts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fact
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                    factId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/facts/{factId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a fact back: what rested on it is open again
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    factId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle which of the facts that disagree holds
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RulingBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known, how well, and what to ask next
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    category?: components["schemas"]["FactCategory"];
                    topic?: string;
                    status?: components["schemas"]["FactStatus"];
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account's needs, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedsResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a need, latent or in the customer's words
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NeedBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/needs/{needId}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the customer says so
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    needId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VoiceBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/needs/{needId}/met": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was met
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    needId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/needs/{needId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it is none
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    needId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    accountId?: components["schemas"]["AccountId"];
                    role?: components["schemas"]["BuyingRole"];
                    stage?: components["schemas"]["ContactStage"];
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfContactResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a contact
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateContactBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contact
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name or channels
         * @description Permission: Write.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchContactBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/contacts/{id}/employments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record where they work
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EmploymentBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/end-employment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that they left, and where they went
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndEmploymentBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/knows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whom they know: another contact, or one of ours
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KnowsBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record where they went to school
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchoolBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/schools/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that they went to a school
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClassBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that they don't want to be contacted, nor to introduce anybody
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OptBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/opt-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that they agree again
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OptBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record their buying role at an account
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RoleBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/influences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whom they sway at an account
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InfluenceBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an interaction with them
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InteractionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A contact's relations
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GraphResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/graph.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A contact's relations as a picture
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    stage?: components["schemas"]["LeadStage"];
                    type?: components["schemas"]["LeadType"];
                    ownerId?: components["schemas"]["UserId"];
                    pool?: boolean;
                    teamId?: components["schemas"]["TeamId"];
                    accountId?: components["schemas"]["AccountId"];
                    source?: string;
                    q?: string;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfLeadResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a lead
         * @description Permission: CreateLead.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateLeadBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lead
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change title, amount or product, or set the account while it is unknown
         * @description Permission: Move.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchLeadBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/leads/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a lead, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfHistoryItem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a lead's stage and assessment rest on
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadEvidenceResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lead's relations
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GraphResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/graph.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lead's relations as a picture
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    depth?: number;
                    kinds?: string;
                    minStrength?: number;
                    at?: string;
                    validAt?: null | string;
                    limit?: number;
                    explain?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an interaction about a lead
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InteractionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prospect to Lead: the seller sees a problem that we can solve
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentifyBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/customer-signal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * To Opportunity: a buying role shows interest
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignalBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/signals/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a customer signal back: it was none
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge recognition, stance, money, authority, need and fit
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opportunity to Won
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WinBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lead or Opportunity to Lost
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LoseBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/disqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * To Disqualified: no fit
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DisqualifyBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/nurture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * To Nurturing: not ripe
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NurtureBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/cool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back from Opportunity: the interest is gone
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back from Lost, Disqualified or Nurturing
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a lead to a seller
         * @description Permission: Reassign.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReassignBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a lead from the public pool
         * @description Permission: Claim.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a lead back to the public pool
         * @description Permission: Move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeadResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give many leads to a seller, to several, or back to the public pool
         * @description Permission: Reassign.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReassignManyBody"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/reassign/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What that would do now; changes nothing
         * @description Permission: Reassign.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReassignManyBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReassignPreview"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a lead comes from, what helped it along, and who referred it
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourcesResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/assists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a further touch; the first source stays
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssistBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourcesResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who referred a lead: it opens the duties to brief, report and thank
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourcesResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/referral/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether the one who referred a lead may be named
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConsentBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourcesResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks about a lead, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    open?: boolean;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTaskResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open a task about a lead
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenTaskBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task about a lead
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task's title, note, due day or owner
         * @description Permission: Write.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/leads/{id}/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a task is done
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/tasks/{taskId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a task, with a reason
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DropTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks about an account, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    open?: boolean;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTaskResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open a task about an account
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenTaskBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task about an account
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task's title, note, due day or owner
         * @description Permission: Write.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/accounts/{id}/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a task is done
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/tasks/{taskId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a task, with a reason
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DropTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks about a contact, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    open?: boolean;
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTaskResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open a task about a contact
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenTaskBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task about a contact
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task's title, note, due day or owner
         * @description Permission: Write.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/contacts/{id}/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a task is done
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/tasks/{taskId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a task, with a reason
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DropTaskBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfUserResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record somebody who works here
         * @description Permission: AdministerPeople.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateUserBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the people
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a seller's capacity
         * @description Permission: AdministerPeople.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchUserBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/users/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record where one of the people went to school: they themselves, or an administrator
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchoolBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/schools/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that they went to a school
         * @description Permission: Write.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClassBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams, newest first
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTeamResource"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a team
         * @description Permission: AdministerPeople.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateTeamBody"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamResource"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One team
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say which type of market a team works in
         * @description Permission: AdministerPeople.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PatchTeamBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamResource"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/teams/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A team's own leads by stage and its sellers' workloads
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The playbook in force
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaybookResource"];
                    };
                };
            };
        };
        /**
         * Give the workspace a playbook of its own
         * @description Permission: AdministerPlaybook.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/yaml": string;
                    "application/x-yaml": string;
                    "text/yaml": string;
                    "text/x-yaml": string;
                    "text/plain": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaybookResource"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Go back to the server's playbook
         * @description Permission: AdministerPlaybook.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaybookResource"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbook/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its text, to be edited
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/yaml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/playbook/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell every mistake of a playbook, and change nothing
         * @description Permission: SignedIn.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/yaml": string;
                    "application/x-yaml": string;
                    "text/yaml": string;
                    "text/x-yaml": string;
                    "text/plain": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckedPlaybook"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Permission: Read. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** @description Permission: Read. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Operation"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What went wrong or was refused, in the order in which it was found
         * @description Permission: Read.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: string;
                    count?: boolean;
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfOperationErrorResource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Permission: Read. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountId: string;
        /** @enum {unknown} */
        AccountRelation: "Parent" | "Supplier" | "Customer" | "Partner" | "Competitor";
        /** @description An account as clients see it. */
        AccountResource: {
            id: components["schemas"]["AccountId"];
            name: string;
            /** @description Other names it goes by. */
            names: string[];
            externalIds: {
                [key: string]: string;
            };
            industry: null | string;
            region: null | string;
            sizeBand: null | string;
            traits: string[];
            /** @description Follows from its leads. */
            stage: components["schemas"]["AccountStage"];
            ownerTeamId: null | components["schemas"]["TeamId"];
            /** @description How much of what should be known is known, by what everybody may read; null in lists. */
            coverage: null | components["schemas"]["CategoryCoverage"][];
            /**
             * Format: int64
             * @description Of what is recorded about the account itself: what its leads do to its stage is not counted.
             */
            version: number;
        };
        /** @enum {unknown} */
        AccountStage: "Prospect" | "Working" | "Customer" | "Former";
        /** @enum {unknown} */
        ActorKind: "User" | "Token" | "Import" | "System";
        AlertResource: {
            id: string;
            /** @description A code of the playbook. */
            signal: string;
            name: string;
            task: string;
            /**
             * Format: date
             * @description The last day for what is to be done.
             */
            due: string;
            factId: null | components["schemas"]["FactId"];
            contactId: null | components["schemas"]["ContactId"];
            /** Format: date-time */
            at: string;
        };
        /** @description What alerts at once. */
        AlertSignal: {
            code: string;
            name: components["schemas"]["LocalText"];
            on: components["schemas"]["AlertTrigger"];
            /** @description For triggers about facts: the topic's code, else null. */
            topic: null | string;
            /** @description What the owner is asked to do. */
            task: components["schemas"]["LocalText"];
            /**
             * Format: int32
             * @description Within how many days.
             */
            dueDays: number;
        };
        /** @enum {unknown} */
        AlertTrigger: "ContactLeft" | "DecisionMakerChanged" | "FactRecorded" | "FactRose" | "FactFell" | "FactChanged";
        /** @description What is absent stays. */
        AssessBody: {
            recognition?: null | components["schemas"]["Recognition"];
            stance?: null | components["schemas"]["Stance"];
            money?: null | components["schemas"]["Assessment"];
            authority?: null | components["schemas"]["Assessment"];
            need?: null | components["schemas"]["Assessment"];
            fit?: null | components["schemas"]["Assessment"];
            /** @description Facts that the judgement rests on. */
            factIds?: null | string[];
        };
        /** @enum {unknown} */
        Assessment: "Unknown" | "No" | "Likely" | "Confirmed";
        AssistBody: {
            /** @description A code of the playbook. */
            channel?: null | string;
            detail?: null | string;
            /**
             * Format: date-time
             * @description When it helped; without it, now.
             */
            at?: null | string;
        };
        /** @description What a channel did for leads that came by another, or by itself, and were helped along by it later. */
        AssistEffect: {
            /**
             * Format: int64
             * @description That it helped, each counted once.
             */
            leads: number;
            /**
             * Format: int64
             * @description Of them.
             */
            won: number;
        };
        /** @description Who did something, with the name as it is now. */
        Author: {
            kind: components["schemas"]["ActorKind"];
            id: string;
            /** @description Null when nobody goes by that id any more, or the name was erased. */
            name: null | string;
        };
        Breach: {
            leadId: components["schemas"]["LeadId"];
            duty: components["schemas"]["ReferralDuty"];
            ownerId: null | components["schemas"]["UserId"];
            /**
             * Format: date-time
             * @description When that was found.
             */
            at: string;
        };
        /** @description What we owed somebody for their referrals, and did not do: each loosens the tie to them. */
        Breaches: {
            /**
             * Format: int32
             * @description How often that was.
             */
            count: number;
            /** @description In the order in which it happened; older ones are history. */
            latest: components["schemas"]["Breach"][];
        };
        /** @enum {unknown} */
        BuyingRole: "DecisionMaker" | "Influencer" | "Executor" | "Informant" | "Guide" | "Leaver";
        CategoryCoverage: {
            category: components["schemas"]["FactCategory"];
            /**
             * Format: int32
             * @description Topics that the stage needs, those of the stages before it included.
             */
            needed: number;
            /**
             * Format: int32
             * @description Of these, how many are known by a fact that stands.
             */
            known: number;
            /**
             * Format: int32
             * @description Of these, how many by independent sources, undisputed.
             */
            corroborated: number;
        };
        CategoryName: {
            category: components["schemas"]["FactCategory"];
            name: components["schemas"]["LocalText"];
        };
        /** @description A committed event as watchers see it. */
        Change: {
            /**
             * Format: int64
             * @description Position in the workspace, gapless.
             */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description e.g. `lead.reassigned`. */
            type: string;
            entity: components["schemas"]["ChangedEntity"];
            by: components["schemas"]["Author"];
            /** @description The event's own fields; where a lead moved, `before` and `after`; where a workload changed, `workloads`. */
            data: components["schemas"]["RawJson"];
            topics: string[];
        };
        ChangedEntity: {
            kind: components["schemas"]["EntityKind"];
            id: string;
            /**
             * Format: int64
             * @description Version of the entity's stream after the change.
             */
            version: number;
        };
        ChangesPage: {
            changes: components["schemas"]["Change"][];
            /**
             * Format: int64
             * @description The position to ask from next time.
             */
            next: number;
            /**
             * Format: int64
             * @description The last position when it was read.
             */
            head: number;
        };
        ChannelBody: {
            /** @description E.g. `email`, `phone`, `wechat`. */
            kind: string;
            value: string;
        };
        ChannelEffect: {
            /** @description A code of the playbook, or one that it no longer has. */
            channel: string;
            /** @description In the language asked for; null for one that the playbook no longer has. So are the group and its name. */
            name: null | string;
            group: null | string;
            groupName: null | string;
            /**
             * Format: int64
             * @description That came by it.
             */
            leads: number;
            /** @description How many of them stand in each stage now. */
            stages: components["schemas"]["StageCount"][];
            /**
             * Format: int64
             * @description Of them: none of money, authority and need is No, and at least two are Likely or better.
             */
            effective: number;
            /**
             * Format: int64
             * @description Of them: those that ever became an opportunity.
             */
            opportunities: number;
            /** Format: int64 */
            won: number;
            /** Format: int64 */
            lost: number;
            /**
             * Format: double
             * @description Won, of those won or lost, 0 to 1; null while none is closed.
             */
            winRate: null | number;
            /** @description Of those won, by currency. */
            amounts: components["schemas"]["Money"][];
            /**
             * Format: double
             * @description Half of those won took no longer; null while of none it is known.
             */
            medianDaysToWin: null | number;
            assists: components["schemas"]["AssistEffect"];
        };
        ChannelResource: {
            /** @description E.g. `email`, `phone`, `wechat`. */
            kind: string;
            value: null | string;
        };
        CheckedPlaybook: {
            sound: boolean;
            /** @description By line; at most 200. */
            mistakes: components["schemas"]["PlaybookMistake"][];
        };
        /** @description Which record of a school is meant. */
        ClassBody: {
            school: string;
            /** Format: int32 */
            from: number;
            class?: null | string;
        };
        CommitteeMember: {
            id: components["schemas"]["ContactId"];
            name: null | string;
            title: null | string;
            leaning: components["schemas"]["Leaning"];
            stage: null | components["schemas"]["ContactStage"];
            /**
             * Format: double
             * @description Of our relationship, 0 to 1: the strongest tie of any of ours; null: nobody of ours is tied to them.
             */
            strength: null | number;
            /** @description Whether they work there: guides need not. */
            employed: boolean;
            /** @description They don't want to be contacted. */
            optedOut: boolean;
        };
        /** @description Who has a say in buying at an account, and how we get to whoever decides. */
        CommitteeResource: {
            /** @description Every role, in its order, with whoever holds it. */
            roles: components["schemas"]["CommitteeRole"][];
            /** @description Roles that somebody should be known in. */
            missing: components["schemas"]["BuyingRole"][];
            /** @description From somebody we know to a decision maker, the strongest chain of influence; empty: there is none. */
            decisionPath: components["schemas"]["DecisionStep"][];
            risks: components["schemas"]["CommitteeRisk"][];
            /** @description Who sways whom, as it counts. */
            influences: components["schemas"]["InfluenceResource"][];
            /** @description Who left: reach them first. */
            leavers: components["schemas"]["LeaverResource"][];
            /** Format: int64 */
            asOf: number;
        };
        /** @enum {unknown} */
        CommitteeRisk: "NoDecisionMaker" | "NoWayToDecisionMaker" | "SingleThreaded" | "BuyerAgainstUs";
        CommitteeRole: {
            role: components["schemas"]["BuyingRole"];
            contacts: components["schemas"]["CommitteeMember"][];
        };
        /** @enum {unknown} */
        Comparison: "Several" | "Text" | "Number";
        /** @enum {unknown} */
        Confidentiality: "Open" | "Internal" | "Restricted";
        ConsentBody: {
            /** @description What they say. */
            mayName: components["schemas"]["NameConsent"];
        };
        ContactId: string;
        /** @description A contact as clients see it. Name, title and channels are null when erased. */
        ContactResource: {
            id: components["schemas"]["ContactId"];
            name: null | string;
            accountId: null | components["schemas"]["AccountId"];
            title: null | string;
            roles: components["schemas"]["RoleResource"][];
            channels: components["schemas"]["ChannelResource"][];
            /** @description How far they came; Dormant when we had nothing to do with them for as long as the playbook says. */
            stage: components["schemas"]["ContactStage"];
            /**
             * Format: double
             * @description Of our relationship, 0 to 1: the strongest tie of any of ours. Null: nobody of ours is tied to them, or it is not measured yet.
             */
            strength: null | number;
            /** @description What we owed them for leads they referred and did not do, the latest last: each loosens the tie. */
            breaches: components["schemas"]["Breaches"];
            /**
             * Format: date-time
             * @description Since when they want neither to be contacted nor to introduce anybody: no path and no graph shows them. Null: they don't mind.
             */
            optedOutAt: null | string;
            /** @description Where they learnt: who was in one class with somebody is a way to them. */
            schools: components["schemas"]["SchoolResource"][];
            /** Format: int64 */
            version: number;
        };
        /** @enum {unknown} */
        ContactStage: "Identified" | "Reached" | "Engaged" | "Advocate" | "Dormant";
        CreateAccountBody: {
            name: string;
            /** @description Other names it goes by. */
            names?: null | string[];
            industry?: null | string;
            region?: null | string;
            sizeBand?: null | string;
            traits?: null | string[];
            ownerTeamId?: null | string;
            /** @description Ids under which other systems know it, by system. */
            externalIds?: null | {
                [key: string]: string;
            };
        };
        CreateContactBody: {
            name: string;
            /** @description Where they work. */
            accountId?: null | string;
            /** @description What they are there. */
            title?: null | string;
            channels?: null | components["schemas"]["ChannelBody"][];
            /** @description Ids under which other systems know them, by system; kept hashed, to recognise them again. */
            externalIds?: null | {
                [key: string]: string;
            };
        };
        CreateLeadBody: {
            title: string;
            source: components["schemas"]["SourceBody"];
            /** @description May still be unknown. */
            accountId?: null | string;
            /** @description A seller; without one the lead goes to the public pool. */
            ownerId?: null | string;
            amount?: null | components["schemas"]["MoneyBody"];
            product?: null | string;
            /** @description Ids under which other systems know it, by system. */
            externalIds?: null | {
                [key: string]: string;
            };
        };
        CreateTeamBody: {
            name: string;
            /** @description The team it is part of. */
            parentId?: null | string;
            /** @description A user with the role Manager or Administrator. */
            managerId?: null | string;
            marketType?: null | components["schemas"]["MarketType"];
        };
        CreateToken: {
            name: string;
            role: components["schemas"]["Role"];
            /** @description The user it acts as. */
            userId?: null | string;
            /** Format: date-time */
            expiresAt?: null | string;
        };
        CreateUserBody: {
            name: string;
            role: components["schemas"]["Role"];
            teamId?: null | string;
            /**
             * Format: int32
             * @description Active leads at once; sellers only.
             */
            capacity?: null | number;
        };
        /** @enum {unknown} */
        CredentialKind: "Token" | "Session" | "Bootstrap" | "Local";
        Credentials: {
            /** @description Of a one-time link. */
            code?: null | string;
            /** @description A token of one's own. */
            token?: null | string;
        };
        /** @enum {unknown} */
        Criterion: "Money" | "Authority" | "Need" | "Fit";
        DecisionStep: {
            id: components["schemas"]["ContactId"];
            name: null | string;
            role: null | components["schemas"]["BuyingRole"];
            /**
             * Format: double
             * @description How far the one before sways this one; null for the first.
             */
            weight: null | number;
            basis: null | components["schemas"]["InfluenceBasis"];
        };
        /** @enum {unknown} */
        Direction: "Inbound" | "Outbound";
        DisqualifyBody: {
            reason?: null | string;
            /** @description Which did not hold. */
            failed?: null | components["schemas"]["Criterion"][];
        };
        /** @description All that is known of an account and what it amounts to, as the reader may see it. */
        DossierResource: {
            /** @description As far as any active lead has come: it says what should be known. */
            stage: components["schemas"]["LeadStage"];
            coverage: components["schemas"]["CategoryCoverage"][];
            /** @description Newest first; a page of them. */
            facts: components["schemas"]["FactResource"][];
            /** @description The cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int32
             * @description Facts that the reader may read.
             */
            total: number;
            /** @description Facts that are there but not for this reader. */
            restricted: string[];
            /** @description The next questions to ask, the most important first. */
            gaps: components["schemas"]["GapResource"][];
            warnings: components["schemas"]["WarningResource"][];
            alerts: components["schemas"]["AlertResource"][];
            /** Format: int64 */
            asOf: number;
        };
        DropTaskBody: {
            reason?: null | string;
        };
        DutyGuide: {
            duty: components["schemas"]["ReferralDuty"];
            /** @description What the lead's owner is asked to do. */
            task: components["schemas"]["LocalText"];
        };
        /**
         * @description What a relation rests on.
         * @enum {unknown}
         */
        EdgeBasis: "Claimed" | "Corroborated" | "Observed" | "Recorded";
        /**
         * @description What ties two together. Between accounts: "`to` is my Parent, …". From a contact to an account: the buying role held
         *     there, or the employment. Between contacts: how one knows, or sways, the other; from a contact to one of ours: how they know them. From a lead to its account: Lead. From a contact who gave
         *     a customer signal to the lead: Signal. From a person, of ours or not, to a class of a school: Attended. From one of ours to a lead: Owns. From a lead to who brought it and may be named: ReferredBy.
         * @enum {unknown}
         */
        EdgeKind: "Parent" | "Supplier" | "Customer" | "Partner" | "Competitor" | "Employment" | "DecisionMaker" | "Influencer" | "Executor" | "Informant" | "Guide" | "Leaver" | "Colleague" | "FormerColleague" | "Classmate" | "Friend" | "Relative" | "Professional" | "MetAt" | "Influence" | "Lead" | "Signal" | "Owns" | "ReferredBy" | "Attended";
        EmploymentBody: {
            accountId: components["schemas"]["AccountId"];
            title?: null | string;
            /** Format: date */
            since?: null | string;
        };
        EndEmploymentBody: {
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            until?: null | string;
            /** @description Where they went, if that is known. */
            newAccountId?: null | string;
            reason?: null | string;
        };
        /**
         * @description What a change is about.
         * @enum {unknown}
         */
        EntityKind: "Account" | "Contact" | "Lead" | "Workspace" | "User" | "Team" | "Class";
        /** @description What somebody learnt. What is missing of it is refused by the rule, not by the schema. */
        FactBody: {
            category?: null | components["schemas"]["FactCategory"];
            /** @description A code of the playbook, or one of its names; any other is kept too, but covers nothing. */
            topic?: null | string;
            /** @description Verbatim. */
            statement?: null | string;
            /** @description What of it can be compared: a number, or a text. */
            value?: unknown;
            /** @description A unit that the playbook knows, or `a/b` of two. */
            unit?: null | string;
            source?: null | components["schemas"]["FactSourceBody"];
            method?: null | components["schemas"]["FactMethod"];
            /**
             * Format: date
             * @description The last day on which it holds.
             */
            validUntil?: null | string;
            confidentiality?: components["schemas"]["Confidentiality"];
            /** @description Facts that a conclusion cites. */
            rests?: null | string[];
            /** @description What it is about, if narrower than the account: somebody … */
            contactId?: null | string;
            /** @description … or one of the account's leads. */
            leadId?: null | string;
            lawfulBasis?: components["schemas"]["LawfulBasis"];
            /**
             * Format: date-time
             * @description Without it: now.
             */
            collectedAt?: null | string;
            /** @description Facts that it bears out, in your judgement: two sentences can't be compared otherwise. */
            agrees?: null | string[];
            /** @description Facts that it speaks against, in your judgement. */
            contradicts?: null | string[];
            /** @description The fact in whose place it stands. */
            supersedes?: null | string;
        };
        /** @enum {unknown} */
        FactCategory: "Personnel" | "Capacity" | "Orders" | "Sales" | "Finance" | "Competitors";
        FactEndResource: {
            kind: components["schemas"]["FactEnding"];
            by: null | components["schemas"]["FactId"];
            reason: null | string;
            endedBy: components["schemas"]["Author"];
            /** Format: date-time */
            at: string;
        };
        /** @enum {unknown} */
        FactEnding: "Superseded" | "RuledOut" | "Withdrawn";
        FactId: string;
        /**
         * @description 望闻问切: seen, heard, asked, concluded.
         * @enum {unknown}
         */
        FactMethod: "Observe" | "Listen" | "Ask" | "Analyse";
        /** @description A fact as clients see it. Texts are null when erased. */
        FactResource: {
            id: components["schemas"]["FactId"];
            accountId: components["schemas"]["AccountId"];
            contactId: null | components["schemas"]["ContactId"];
            leadId: null | components["schemas"]["LeadId"];
            category: components["schemas"]["FactCategory"];
            /** @description A code of the playbook, or what the collector called it. */
            topic: string;
            /** @description In the language asked for; null for a topic that the playbook doesn't know. */
            topicName: null | string;
            statement: null | string;
            value: null | string;
            unit: null | string;
            source: components["schemas"]["FactSourceResource"];
            method: components["schemas"]["FactMethod"];
            lawfulBasis: components["schemas"]["LawfulBasis"];
            /** @description Obtained under a false pretence: kept, but nothing is concluded from it. */
            leftOut: boolean;
            collectedBy: components["schemas"]["Author"];
            /** Format: date-time */
            collectedAt: string;
            /** Format: date */
            validUntil: null | string;
            confidentiality: components["schemas"]["Confidentiality"];
            rests: string[];
            agrees: string[];
            contradicts: string[];
            supersedes: null | components["schemas"]["FactId"];
            status: components["schemas"]["FactStatus"];
            ended: null | components["schemas"]["FactEndResource"];
            ruling: null | components["schemas"]["RulingResource"];
        };
        FactSourceBody: {
            kind: components["schemas"]["SourceKind"];
            /** @description A contact's or a user's id, or the name of a person, document or place. */
            ref: string;
            /** @description Whom they have it from, where they only pass it on; as Ref. */
            heardFrom?: null | string;
        };
        FactSourceResource: {
            kind: components["schemas"]["SourceKind"];
            /** @description A contact's or user's id, or the name of a person, document or place. */
            ref: null | string;
            /** @description Of the contact or user. */
            name: null | string;
            heardFrom: null | string;
            heardFromName: null | string;
        };
        /**
         * @description What a fact is worth, at a time.
         * @enum {unknown}
         */
        FactStatus: "SingleSource" | "Corroborated" | "Disputed" | "Stale" | "Superseded" | "Withdrawn";
        FieldError: {
            /** @description JSON pointer, e.g. `/problem/harm`. */
            pointer: string;
            /** @description Stable, e.g. `required`. */
            code: string;
            /** @description For people. */
            message: string;
        };
        FormerBody: {
            reason?: null | string;
        };
        GapResource: {
            /** @description A code of the playbook. */
            topic: string;
            name: string;
            category: components["schemas"]["FactCategory"];
            question: string;
            reason: null | components["schemas"]["FactStatus"];
            /** @description The same as a sentence. */
            why: string;
            /**
             * Format: int32
             * @description 1 to 5, most important 5.
             */
            importance: number;
            /** @description Who is likely to know, the likeliest first. */
            roles: components["schemas"]["BuyingRole"][];
            /** @description People whom we have in these roles. */
            contacts: components["schemas"]["RoleHolder"][];
        };
        GraphEdge: {
            from: string;
            to: string;
            kind: components["schemas"]["EdgeKind"];
            /**
             * Format: double
             * @description 0 to 1; null where it is not known or has no sense.
             */
            strength?: null | number;
            /** Format: date-time */
            since?: null | string;
            /**
             * Format: date-time
             * @description When it ended, if that is known.
             */
            until?: null | string;
            /**
             * @description False once it ended.
             * @default true
             */
            current: boolean;
            /** @description For an influence: where. */
            accountId?: null | string;
            role?: null | components["schemas"]["BuyingRole"];
            leaning?: null | components["schemas"]["Leaning"];
            /** @description For an employment; for a school which, and which class. */
            title?: null | string;
            /** @description What it rests on. */
            basis?: components["schemas"]["EdgeBasis"];
            /** @description Where we have it from. */
            provenance?: components["schemas"]["Provenance"];
            /**
             * Format: double
             * @description How sure it is, 0 to 1, in hundredths: by where we have it from, and by who says the same.
             */
            confidence?: number;
            because?: null | components["schemas"]["ReasonResource"];
        };
        GraphNode: {
            id: string;
            kind: components["schemas"]["EntityKind"];
            /** @description A lead's title, a school with its class; null when erased. */
            name: null | string;
            /** @description Null in graphs of the past, of our own people, and of what lists don't show yet. */
            stage: null | string;
            /**
             * Format: int32
             * @description Steps from the one asked for.
             */
            depth: number;
        };
        /** @description Relations around one account, contact or lead. */
        GraphResource: {
            nodes: components["schemas"]["GraphNode"][];
            edges: components["schemas"]["GraphEdge"][];
            /**
             * Format: int64
             * @description All that is shown was so at this position, or came later: watch from here.
             */
            asOf: number;
            /** @description There was more than is shown. */
            truncated: boolean;
            leftOut?: null | components["schemas"]["LeftOut"];
        };
        GroundResource: {
            /** @description What rests on the facts. */
            judged: components["schemas"]["Judged"];
            factIds: string[];
            /** @description Of these, the ones that were withdrawn or ruled out since. */
            fallen: string[];
        };
        Health: {
            /** @description `ok` or `unready`. */
            status: string;
            parts: components["schemas"]["Part"][];
        };
        HeavyResource: {
            kind: components["schemas"]["InteractionKind"];
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description Position of the change that tells of it.
             */
            seq: number;
            /**
             * Format: double
             * @description What it weighs now.
             */
            weight: number;
        };
        /** @description One thing that happened to a lead. */
        HistoryItem: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            type: string;
            by: components["schemas"]["Author"];
            /** @description The stage, or the owner (null: the pool), that it left; null when it moved neither. */
            from: null | string;
            /** @description The stage, or the owner (null: the pool), that it came to; null when it moved neither. */
            to: null | string;
            reason: null | string;
            /** @description All that was recorded; personal texts are null when erased. */
            data: components["schemas"]["JsonElement"];
        };
        HopResource: {
            from: string;
            /** @description Null when erased. */
            fromName: null | string;
            to: string;
            toName: null | string;
            kind: components["schemas"]["RelationKind"];
            /**
             * Format: double
             * @description 0 to 1.
             */
            strength: number;
            /** @description What ties them, in the reader's language. */
            why: string;
            /** @description Where we have that from. */
            provenance: components["schemas"]["Provenance"];
            /**
             * Format: double
             * @description How sure it is, 0 to 1, in hundredths.
             */
            confidence: number;
            because?: null | components["schemas"]["ReasonResource"];
        };
        /** Format: binary */
        IFormFile: string;
        IFormFileCollection: components["schemas"]["IFormFile"][];
        /** @description The evidence of an identified lead: what is missing of it is refused by the rule, not by the schema. So are the others below. */
        IdentifyBody: {
            problem?: null | components["schemas"]["ProblemBody"];
        };
        /** @description How the form looks to readers of the API's document. */
        ImportForm: {
            file: components["schemas"]["IFormFileCollection"];
            preset: null | string;
            mapping: null | string;
            dryRun: null | boolean;
            partial: null | boolean;
        };
        /** @enum {unknown} */
        InfluenceBasis: "Claimed" | "Observed";
        /** @description This contact sways the other one at the account. */
        InfluenceBody: {
            contactId: components["schemas"]["ContactId"];
            accountId: components["schemas"]["AccountId"];
            /**
             * Format: double
             * @description Above 0, up to 1; what outcomes showed may be 0.
             */
            weight: number;
            /** @description Whether somebody says so, or outcomes showed it: each is kept beside the other, and the latter counts. */
            basis?: components["schemas"]["InfluenceBasis"];
            /** @description Who said it; for what was observed, which outcome showed it. */
            grounds?: null | string;
        };
        InfluenceResource: {
            from: components["schemas"]["ContactId"];
            fromName: null | string;
            to: components["schemas"]["ContactId"];
            toName: null | string;
            /** Format: double */
            weight: number;
            basis: components["schemas"]["InfluenceBasis"];
            /** @description Who said it, or which outcome showed it. */
            grounds: null | string;
            /** Format: date-time */
            since: string;
            /** @description Where we have it from. */
            provenance: components["schemas"]["Provenance"];
            /**
             * Format: double
             * @description How sure it is, 0 to 1, in hundredths.
             */
            confidence: number;
        };
        /** @description One contact between us and the customer's people. */
        InteractionBody: {
            kind: components["schemas"]["InteractionKind"];
            direction: components["schemas"]["Direction"];
            /**
             * Format: date-time
             * @description When it took place.
             */
            at: string;
            /** @description Contacts who took part. */
            participants?: null | string[];
            /**
             * Format: int32
             * @description Time spent.
             */
            minutes?: null | number;
            notes?: null | string;
        };
        /** @enum {unknown} */
        InteractionKind: "Call" | "Visit" | "Meeting" | "Email" | "Message" | "Exhibition" | "Event" | "Other";
        InteractionWeight: {
            kind: components["schemas"]["InteractionKind"];
            /**
             * Format: double
             * @description 0 or more.
             */
            weight: number;
        };
        JsonElement: unknown;
        /** @enum {unknown} */
        Judged: "Recognition" | "Stance" | "Money" | "Authority" | "Need" | "Fit";
        /** @description Another contact, or one of our people. */
        KnowsBody: {
            kind: components["schemas"]["KnowsKind"];
            contactId?: null | string;
            userId?: null | string;
            /** Format: date */
            since?: null | string;
            /**
             * Format: date
             * @description The last day, when it is over: it carries no introduction any more. The same without it says that it goes on.
             */
            until?: null | string;
            note?: null | string;
            isOfOne?: boolean;
        };
        /** @enum {unknown} */
        KnowsKind: "Colleague" | "FormerColleague" | "Classmate" | "Friend" | "Relative" | "Professional" | "MetAt";
        KnowsPrior: {
            kind: components["schemas"]["KnowsKind"];
            /**
             * Format: double
             * @description 0 to 1.
             */
            prior: number;
        };
        /**
         * @description What allows us to keep it.
         * @enum {unknown}
         */
        LawfulBasis: "Unstated" | "PublicRecord" | "OwnDealings" | "Consent" | "LegitimateInterest" | "Pretext";
        /** @description The filters of the list of leads: all that are given must hold. */
        LeadChoice: {
            stage?: null | components["schemas"]["LeadStage"];
            type?: null | components["schemas"]["LeadType"];
            ownerId?: null | string;
            /** @description True: only the public pool; false: only what is not in it. */
            pool?: null | boolean;
            teamId?: null | string;
            accountId?: null | string;
            /** @description A channel's code. */
            source?: null | string;
            /** @description Any part of title, product, external ids or the account's names. */
            q?: null | string;
        };
        /** @description What a lead's stage and assessment rest on. */
        LeadEvidenceResource: {
            stage: components["schemas"]["LeadStage"];
            /** @description Whether some of it has fallen. */
            disputed: boolean;
            /** @description What the customer said or did, in the order in which it was recorded. */
            signals: components["schemas"]["SignalResource"][];
            /** @description Judgements that name the facts they rest on. */
            grounds: components["schemas"]["GroundResource"][];
        };
        LeadId: string;
        LeadMove: {
            leadId: components["schemas"]["LeadId"];
            from: null | components["schemas"]["UserId"];
            to: null | components["schemas"]["UserId"];
        };
        LeadRefusal: {
            leadId: components["schemas"]["LeadId"];
            code: string;
            /** @description In the language asked for. */
            reason: string;
        };
        /** @description A lead as clients see it. */
        LeadResource: {
            id: components["schemas"]["LeadId"];
            accountId: null | components["schemas"]["AccountId"];
            accountName: null | string;
            /** @description Null when erased. */
            title: null | string;
            stage: components["schemas"]["LeadStage"];
            /** @description Follows from recognition and stance. */
            type: components["schemas"]["LeadType"];
            recognition: components["schemas"]["Recognition"];
            stance: components["schemas"]["Stance"];
            qualification: components["schemas"]["QualificationResource"];
            problem: null | components["schemas"]["ProblemResource"];
            ownerId: null | components["schemas"]["UserId"];
            ownerName: null | string;
            teamId: null | components["schemas"]["TeamId"];
            source: components["schemas"]["SourceResource"];
            score: null | components["schemas"]["LeadScore"];
            /** @description Whether evidence that its stage or assessment rests on was withdrawn or ruled out: see `/evidence`. */
            disputed: boolean;
            amount: null | components["schemas"]["Money"];
            product: null | string;
            externalIds: {
                [key: string]: string;
            };
            /** Format: date-time */
            stageSince: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            version: number;
        };
        LeadScore: {
            /**
             * Format: double
             * @description Probability to win, 0 to 1.
             */
            value: number;
            /** @description Whether it was learnt or follows from rules. */
            kind: string;
            reasons: string[];
        };
        /** @enum {unknown} */
        LeadStage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
        /** @enum {unknown} */
        LeadType: "Problem" | "Pain" | "OpportunityType" | "Competition" | "Exclusion";
        /** @enum {unknown} */
        Leaning: "ForUs" | "Neutral" | "ForCompetitor" | "Against" | "Unknown";
        LeaverResource: {
            id: components["schemas"]["ContactId"];
            name: null | string;
            /** Format: date */
            until: null | string;
            now: null | components["schemas"]["AccountId"];
        };
        LeftOut: {
            /**
             * Format: int32
             * @description How many more things lie within the steps asked for; 0: only relations are left out.
             */
            nodes: number;
            /** @description There was too much to look at all of it: there may be more. */
            atLeast: boolean;
        };
        Limits: {
            /**
             * Format: int32
             * @description Active leads that a seller cares for when nobody says otherwise.
             */
            sellerCapacity: number;
            /**
             * Format: int32
             * @description Without contact for longer, a contact counts as dormant.
             */
            contactDormantDays: number;
            /**
             * Format: int32
             * @description An explicit need unmet for so long turns latent again.
             */
            explicitNeedDays: number;
            /**
             * Format: int32
             * @description A need ends when nothing was heard of it for so long.
             */
            needExpiryDays: number;
            /**
             * Format: int32
             * @description Within so many days of a referral its giver is briefed; then reported to, then thanked.
             */
            referralBriefDays: number;
            /** Format: int32 */
            referralReportDays: number;
            /** Format: int32 */
            referralThankDays: number;
            /**
             * Format: int32
             * @description So long after a duty is overdue, the manager sees it too.
             */
            escalationDays: number;
            /**
             * Format: int32
             * @description More of a seller's new leads from one channel than this brings a hint.
             */
            oneSourcePercent: number;
            /**
             * Format: int32
             * @description A customer without an active lead for so long counts as former; null: by hand only.
             */
            accountFormerDays: null | number;
            /**
             * Format: int32
             * @description Only from so many new leads on; null: from 5.
             */
            oneSourceLeast?: null | number;
        };
        /** @description A fact with the name of the account that it is about. */
        ListedFact: {
            accountName: null | string;
            fact: components["schemas"]["FactResource"];
        };
        LiveTicket: {
            ticket: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LoadChange: {
            ownerId: components["schemas"]["UserId"];
            /**
             * Format: int32
             * @description Active leads.
             */
            before: number;
            /**
             * Format: int32
             * @description Active leads.
             */
            after: number;
            /** Format: int32 */
            capacity: null | number;
        };
        /** @description A text in both languages, which are equal: none stands in for the other. */
        LocalText: string;
        /** @description A loss names the cause or the competitor. */
        LoseBody: {
            reason?: null | string;
            cause?: null | string;
            competitorAccountId?: null | string;
            /** Format: date */
            closedOn?: null | string;
        };
        MarketGuide: {
            type: components["schemas"]["MarketType"];
            name: components["schemas"]["LocalText"];
            hint: components["schemas"]["LocalText"];
            /** @description What a team of that market sees first: codes of the start page's parts. */
            order: string[];
        };
        MarketResource: {
            name: string;
            /** @description How to work in it. */
            hint: string;
        };
        /** @enum {unknown} */
        MarketType: "FewCustomers" | "ManyAndClear" | "ManyAndUnclear";
        Me: {
            /** @description Of the token or session. */
            id: string;
            kind: components["schemas"]["CredentialKind"];
            role: components["schemas"]["Role"];
            userId: null | components["schemas"]["UserId"];
            name: null | string;
            workspace: components["schemas"]["WorkspaceId"];
        };
        /** @description An amount of a currency. */
        Money: {
            /** @description Up to 15 digits before and 2 to 4 after the point; text in JSON so that no reader rounds it. */
            value: string;
            /** @description ISO 4217, three capital letters. */
            currency: string;
        };
        /** @description An amount as it is sent. */
        MoneyBody: {
            /** @description Up to 15 digits before and 4 after the point, e.g. `1200.00`. */
            value: string;
            /** @description ISO 4217, three capital letters. */
            currency: string;
        };
        /** @enum {unknown} */
        NameConsent: "NotAsked" | "Given" | "Refused";
        /** @description A need. What is missing of it is refused by the rule, not by the schema. */
        NeedBody: {
            level?: null | components["schemas"]["NeedLevel"];
            /** @description In the words of the contact, where one is named, else in ours. */
            statement?: null | string;
            /** @description Who voiced it: then it is explicit. Without: we see it, it is latent. */
            contactId?: null | string;
            /**
             * Format: date-time
             * @description When they did; without it, now.
             */
            at?: null | string;
            /** @description The lead of the account that it belongs to. */
            leadId?: null | string;
            /**
             * Format: date
             * @description Its last day.
             */
            expiresOn?: null | string;
        };
        NeedId: string;
        /** @enum {unknown} */
        NeedLevel: "Safety" | "Profit" | "Service" | "Emotional" | "Growth";
        /** @description A need as clients see it. Texts are null when erased. */
        NeedResource: {
            id: components["schemas"]["NeedId"];
            level: components["schemas"]["NeedLevel"];
            statement: null | string;
            /** @description Explicit while somebody there says so; Latent when we alone see it, or when it stayed unmet past its time. */
            state: components["schemas"]["NeedState"];
            /** @description It was explicit and turned latent by itself. */
            fellBack: boolean;
            /**
             * Format: date-time
             * @description When it came to that.
             */
            stateSince: string;
            contactId: null | components["schemas"]["ContactId"];
            contactName: null | string;
            /** Format: date-time */
            voicedAt: null | string;
            leadId: null | components["schemas"]["LeadId"];
            /** Format: date */
            expiresOn: null | string;
            recordedBy: components["schemas"]["Author"];
            reason: null | string;
        };
        /** @enum {unknown} */
        NeedState: "Latent" | "Explicit" | "Met" | "Dropped" | "Expired";
        NeedsResource: {
            /** @description Newest first. */
            items: components["schemas"]["NeedResource"][];
            /** Format: int64 */
            asOf: number;
        };
        NewToken: {
            id: string;
            /** @description Told this once. */
            token: string;
        };
        NurtureBody: {
            reason?: null | string;
            /**
             * Format: date
             * @description The day to look again.
             */
            reviewAt?: null | string;
        };
        /** @description Never one method. */
        OneSourceHint: {
            /** @description By which too many leads came. */
            channel: string;
            channelName: null | string;
            /**
             * Format: double
             * @description Of the leads that people brought.
             */
            percent: number;
            /** @description In the language asked for. */
            text: string;
            among: null | components["schemas"]["SimilarSellers"];
            /** @description What works best for similar sellers, the best first, with their figures; without the seller's own leads. */
            recommended: components["schemas"]["ChannelEffect"][];
        };
        OpenTaskBody: {
            title: string;
            /**
             * Format: date
             * @description The last day for it.
             */
            due: string;
            note?: null | string;
            /** @description Without it: the lead's owner, else the user who asks. */
            ownerId?: null | string;
            origin?: null | components["schemas"]["TaskOriginBody"];
        };
        /** @description An operation as clients see it. */
        Operation: {
            id: string;
            kind: string;
            status: components["schemas"]["OperationStatus"];
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: null | number;
            /**
             * Format: int64
             * @description How many; each is in `errors` and `errors.csv`.
             */
            errors: number;
            result: null | components["schemas"]["JsonElement"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: null | string;
        };
        /** @description Something that went wrong or was refused. */
        OperationErrorResource: {
            /**
             * Format: int64
             * @description From 1.
             */
            no: number;
            /** @description A file's name; of a reassignment, a lead's id. */
            about: string;
            /**
             * Format: int64
             * @description From 1; null when it is about the whole.
             */
            line: null | number;
            column: null | string;
            /** @description Stable, where a rule refused it. */
            code: null | string;
            /** @description For people; where there is a code, in the language asked for. */
            reason: string;
        };
        /** @enum {unknown} */
        OperationStatus: "Queued" | "Running" | "Succeeded" | "Failed" | "Cancelled";
        OptBody: {
            /** @description What they said; to agree again takes it: how we know. */
            note?: null | string;
        };
        OurTieResource: {
            userId: string;
            name: null | string;
            kind: components["schemas"]["RelationKind"];
            /** Format: double */
            strength: number;
            /** @description What ties them, in the reader's language. */
            why: string;
            /** @description Where we have that from. */
            provenance: components["schemas"]["Provenance"];
            /**
             * Format: double
             * @description How sure it is, 0 to 1, in hundredths.
             */
            confidence: number;
            because: components["schemas"]["ReasonResource"];
        };
        /** @description One page of a list. */
        PageOfAccountResource: {
            items: components["schemas"]["AccountResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfContactResource: {
            items: components["schemas"]["ContactResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfHistoryItem: {
            items: components["schemas"]["HistoryItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfLeadResource: {
            items: components["schemas"]["LeadResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfListedFact: {
            items: components["schemas"]["ListedFact"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfOperationErrorResource: {
            items: components["schemas"]["OperationErrorResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfReassignmentResource: {
            items: components["schemas"]["ReassignmentResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfTaskResource: {
            items: components["schemas"]["TaskResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfTeamResource: {
            items: components["schemas"]["TeamResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfTokenSummary: {
            items: components["schemas"]["TokenSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfUserResource: {
            items: components["schemas"]["UserResource"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
            /**
             * Format: int64
             * @description The position of the change log that the page is true at; 0 for what is not kept there.
             */
            asOf: number;
            /**
             * Format: int64
             * @description Only with `?count=true`.
             */
            total?: null | number;
        };
        Part: {
            name: string;
            status: string;
            problem: null | string;
            note?: null | string;
        };
        /** @description What is absent stays; null clears what can be unknown. */
        PatchAccountBody: {
            name?: string;
            names?: string[];
            industry?: null | string;
            region?: null | string;
            sizeBand?: null | string;
            traits?: string[];
            ownerTeamId?: null | string;
        };
        /** @description What is absent stays; channels are replaced as a whole. */
        PatchContactBody: {
            name?: string;
            channels?: components["schemas"]["ChannelBody"][];
        };
        /** @description What is absent stays; nothing of it can be cleared. The account can be set only while it is unknown. */
        PatchLeadBody: {
            title?: string;
            accountId?: null | string;
            amount?: components["schemas"]["MoneyBody"];
            product?: string;
        };
        /** @description What is absent stays; note and owner can be cleared. */
        PatchTaskBody: {
            title?: string;
            note?: null | string;
            /** Format: date */
            due?: null | string;
            ownerId?: null | string;
        };
        /** @description What is absent stays. */
        PatchTeamBody: {
            marketType?: null | components["schemas"]["MarketType"];
        };
        PatchUserBody: {
            /**
             * Format: int32
             * @description Active leads at once. One below what the seller has takes nothing away, but lets nothing in.
             */
            capacity: number;
            reason?: null | string;
        };
        PathResource: {
            /**
             * Format: double
             * @description The product of its hops', 0 to 1.
             */
            strength: number;
            hops: components["schemas"]["HopResource"][];
            /** @description The hop that makes it no stronger. */
            weakest: components["schemas"]["HopResource"];
        };
        PathsResource: {
            paths: components["schemas"]["PathResource"][];
            /** @description False: the search was ended at its bound, there may be stronger paths. */
            complete: boolean;
            /** Format: int64 */
            asOf: number;
        };
        /** @description Two numbers that must go together: warns when left / right is out of bounds. */
        PlausibilityRule: {
            code: string;
            message: components["schemas"]["LocalText"];
            /** @description A topic's code; its number is taken in that topic's unit. So is the right one's. */
            left: string;
            right: string;
            /**
             * Format: double
             * @description Warns above; null: no upper bound.
             */
            most: null | number;
            /**
             * Format: double
             * @description Warns below; null: no lower bound.
             */
            least: null | number;
        };
        /** @description Something wrong in a playbook's text. */
        PlaybookMistake: {
            /**
             * Format: int32
             * @description Where, from 1.
             */
            line: number;
            /** @description Of what, e.g. `topics[12].stages[1]`; empty: of the whole. */
            path: string;
            /** @description Stable, for programs, e.g. `unknown`. */
            code: string;
            /** @description What is wrong, and the remedy. */
            message: string;
        };
        /** @description The playbook in force, its texts in one language. */
        PlaybookResource: {
            /** @description The workspace's own; false: the server's. */
            own: boolean;
            /**
             * Format: int64
             * @description Of the workspace's last change of its playbook, for If-Match; 0 when there was none.
             */
            version: number;
            stages: components["schemas"]["StageGuide"][];
            categories: components["schemas"]["CategoryName"][];
            topics: components["schemas"]["Topic"][];
            units: components["schemas"]["Unit"][];
            sources: components["schemas"]["SourceGroup"][];
            strategies: components["schemas"]["Strategy"][];
            plausibility: components["schemas"]["PlausibilityRule"][];
            alerts: components["schemas"]["AlertSignal"][];
            markets: components["schemas"]["MarketGuide"][];
            segments: components["schemas"]["SegmentTools"][];
            limits: components["schemas"]["Limits"];
            relationships: components["schemas"]["RelationshipRules"];
            referralDuties: components["schemas"]["DutyGuide"][];
        };
        /** @description The one shape of every error: `application/problem+json`. */
        Problem: {
            /** Format: int32 */
            status: number;
            /** @description Stable, for programs. */
            code: string;
            detail: string;
            /** @description What exactly is wrong: JSON pointers into the body, `?name` for a query parameter, a header's name. */
            errors: components["schemas"]["FieldError"][];
            type?: null | string;
            title?: null | string;
            traceId?: null | string;
        };
        ProblemBody: {
            /** @description What the customer overlooks. */
            overlooked?: null | string;
            /** @description What harm it does. */
            harm?: null | string;
            /** @description Which of our capabilities solves it. */
            capability?: null | string;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        /** @description What this kind of customer overlooks, as a role there sees it. */
        ProblemEntry: {
            role: components["schemas"]["BuyingRole"];
            overlooked: components["schemas"]["LocalText"];
            harm: components["schemas"]["LocalText"];
            capability: components["schemas"]["LocalText"];
        };
        /** @description Texts are null when erased. */
        ProblemResource: {
            overlooked: null | string;
            harm: null | string;
            capability: null | string;
        };
        /**
         * @description Where we have a relation from.
         * @enum {unknown}
         */
        Provenance: "Fact" | "Import" | "Interaction" | "Statement";
        QualificationResource: {
            money: components["schemas"]["Assessment"];
            authority: components["schemas"]["Assessment"];
            need: components["schemas"]["Assessment"];
            fit: components["schemas"]["Assessment"];
            /** @description None of money, authority and need is No, and at least two are Likely or better. */
            effective: boolean;
        };
        /** @description JSON that has been written already. */
        RawJson: unknown;
        ReasonBody: {
            reason?: null | string;
        };
        /** @description Why a tie is as strong as it is. */
        ReasonResource: {
            /**
             * Format: double
             * @description Of the two, by what was said and what happened; 0 to 1.
             */
            strength: number;
            said: null | components["schemas"]["KnowsKind"];
            /**
             * Format: double
             * @description How strong it would be by that statement alone.
             */
            prior: number;
            /**
             * Format: int32
             * @description How many there are.
             */
            interactions: number;
            /**
             * Format: double
             * @description What all of them weigh now: 1 halves what the tie lacks of 1.
             */
            contact: number;
            /** @description The five that weigh most, the heaviest first. */
            heaviest: components["schemas"]["HeavyResource"][];
            /**
             * Format: double
             * @description The share that breaches of etiquette leave; 1: none is remembered.
             */
            kept: number;
        };
        ReassignBody: {
            /** @description A seller. */
            to: components["schemas"]["UserId"];
            reason?: null | string;
            /** @description What the new owner should know. */
            handover?: null | string;
        };
        /** @description Which leads change hands, whom they go to, and why. */
        ReassignManyBody: {
            filter?: null | components["schemas"]["LeadChoice"];
            /** @description These too. */
            leadIds?: null | string[];
            /** @description A seller, who gets all of them. Else a rule is given. */
            to?: null | string;
            rule?: null | components["schemas"]["ReassignRule"];
            /** @description With FreeCapacity, the sellers over whom they are spread. */
            among?: null | string[];
            reason?: null | string;
            /** @description What the new owners should know; not with Pool. */
            handover?: null | string;
        };
        /** @description What would become of leads that changed hands now. */
        ReassignPreview: {
            /**
             * Format: int32
             * @description How many are chosen.
             */
            leads: number;
            /**
             * Format: int32
             * @description How many would move.
             */
            moved: number;
            /**
             * Format: int32
             * @description How many would stay where they are.
             */
            refused: number;
            /** @description Why, with how many; most frequent first. */
            reasons: components["schemas"]["RefusalCount"][];
            /** @description Each that would stay. */
            refusals: components["schemas"]["LeadRefusal"][];
            /** @description Each that would move. */
            moves: components["schemas"]["LeadMove"][];
            /** @description Of all who have or would get one of the leads. */
            workloads: components["schemas"]["LoadChange"][];
            /** Format: int64 */
            asOf: number;
        };
        /** @enum {unknown} */
        ReassignRule: "FreeCapacity" | "Pool";
        /** @description One change of a lead's owner. */
        ReassignmentResource: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description As changes name it, e.g. `lead.reassigned`. */
            type: string;
            leadId: components["schemas"]["LeadId"];
            leadTitle: null | string;
            from: null | components["schemas"]["UserId"];
            fromName: null | string;
            fromTeamId: null | components["schemas"]["TeamId"];
            to: null | components["schemas"]["UserId"];
            toName: null | string;
            toTeamId: null | components["schemas"]["TeamId"];
            reason: null | string;
            handover: null | string;
            by: components["schemas"]["Author"];
            /** @description Of the old and the new owner right after it. */
            workloads: components["schemas"]["WorkloadAfter"][];
        };
        /** @enum {unknown} */
        Recognition: "Unaware" | "AwareNotActing" | "Wavering" | "WantsToSolve";
        ReferralBody: {
            referrerContactId?: null | string;
            /** @description Whether their name may be used; without it, they have not been asked. */
            mayName?: components["schemas"]["NameConsent"];
            note?: null | string;
        };
        /**
         * @description What a referral obliges us to, in the order in which it is to be done.
         * @enum {unknown}
         */
        ReferralDuty: "Brief" | "Report" | "Thank";
        ReferralResource: {
            id: string;
            referrerContactId: components["schemas"]["ContactId"];
            /** @description Null for programs that only read, unless the name may be given on; null when erased, too. */
            referrerName: null | string;
            mayName: components["schemas"]["NameConsent"];
            /** @description As the name. */
            note: null | string;
            /**
             * Format: date
             * @description The last day of each duty; the tasks with this referral as their origin tell what has been done.
             */
            briefBy: string;
            /** Format: date */
            reportBy: string;
            /** Format: date */
            thankBy: string;
        };
        RefusalCount: {
            code: string;
            /** Format: int32 */
            count: number;
        };
        /** @description "The other account is my AccountRelation RelateBody.Kind." */
        RelateBody: {
            toAccountId: components["schemas"]["AccountId"];
            kind: components["schemas"]["AccountRelation"];
            note?: null | string;
        };
        /**
         * @description What ties one thing to another. From an account: "the other is my Parent, …". From a contact to an account: employment, or the buying role held
         *     there. Between people: how one knows or sways the other, or that they had to do with each other. From a lead: its account, and who referred it and may be named.
         *     From a contact to a lead: a customer signal. From one of ours to what they own. From a person to a class of a school that they attended; between two
         *     people: that they were in one class together, as follows from that.
         * @enum {unknown}
         */
        RelationKind: "Parent" | "Supplier" | "Customer" | "Partner" | "Competitor" | "Employment" | "FormerEmployment" | "DecisionMaker" | "Influencer" | "Executor" | "Informant" | "Guide" | "Leaver" | "Colleague" | "FormerColleague" | "Classmate" | "Friend" | "Relative" | "Professional" | "MetAt" | "Influence" | "InTouch" | "Lead" | "Signal" | "Owns" | "ReferredBy" | "Attended" | "SameClass";
        /** @description What makes a tie between two people strong. */
        RelationshipRules: {
            /**
             * Format: int32
             * @description After so many days an interaction weighs half; above 0.
             */
            halfLifeDays: number;
            /**
             * Format: double
             * @description The share of a tie's strength that a breach of etiquette takes at first, 0 to 0.9: what takes all could not be forgiven. It is forgiven as interactions are forgotten.
             */
            breachPenalty: number;
            /** @description Kinds that are not named weigh what they usually do. */
            interactions: components["schemas"]["InteractionWeight"][];
            /** @description Likewise. */
            knows: components["schemas"]["KnowsPrior"][];
        };
        /** @enum {unknown} */
        Role: "Administrator" | "Manager" | "Seller" | "Marketer" | "Analyst" | "ApiReader" | "ApiWriter";
        RoleBody: {
            accountId: components["schemas"]["AccountId"];
            role: components["schemas"]["BuyingRole"];
            leaning: components["schemas"]["Leaning"];
        };
        RoleHolder: {
            id: components["schemas"]["ContactId"];
            name: null | string;
            role: components["schemas"]["BuyingRole"];
        };
        RoleResource: {
            accountId: components["schemas"]["AccountId"];
            role: components["schemas"]["BuyingRole"];
            leaning: components["schemas"]["Leaning"];
        };
        RulingBody: {
            /** @description The one that holds. */
            factId: components["schemas"]["FactId"];
            reason?: null | string;
            /** @description The ones that don't; without it, all of its topic that speak against it. */
            against?: null | string[];
        };
        RulingResource: {
            reason: null | string;
            by: components["schemas"]["Author"];
            /** Format: date-time */
            at: string;
        };
        /** @description Who entered the same school (however it is written) in the same year and the same class is a classmate. */
        SchoolBody: {
            school: string;
            /**
             * Format: int32
             * @description The year in which they entered it.
             */
            from: number;
            /**
             * Format: int32
             * @description The year in which they left it.
             */
            until?: null | number;
            /** @description Which class of that year; without it all of the year who name none are one class. */
            class?: null | string;
        };
        SchoolResource: {
            /** @description Null when erased. */
            school: null | string;
            /** @description Null: not told, or erased. */
            class: null | string;
            /**
             * Format: int32
             * @description The year in which they entered it.
             */
            from: number;
            /**
             * Format: int32
             * @description The year in which they left it; null: not told.
             */
            until: null | number;
        };
        /** @description Working tools for one kind of customer. */
        SegmentTools: {
            code: string;
            name: components["schemas"]["LocalText"];
            /** @description As it stands in the account's profile; null: for any. */
            industry: null | string;
            problems: components["schemas"]["ProblemEntry"][];
            successCases: components["schemas"]["LocalText"][];
            values: components["schemas"]["ValueEntry"][];
        };
        SellerLoad: {
            id: components["schemas"]["UserId"];
            name: null | string;
            /**
             * Format: int32
             * @description Leads in Prospect, Lead or Opportunity.
             */
            active: number;
            /** Format: int32 */
            capacity: null | number;
        };
        /** @description Where a seller's leads come from that began in a time. */
        SellerSourcesResource: {
            sellerId: components["schemas"]["UserId"];
            name: null | string;
            /**
             * Format: date
             * @description The first day, in UTC.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /** @description In the playbook's order; channels that it no longer has come last. */
            items: components["schemas"]["ChannelEffect"][];
            hint: null | components["schemas"]["OneSourceHint"];
            /**
             * Format: int64
             * @description The position at which it is true.
             */
            asOf: number;
        };
        SignalBody: {
            /** @description Who must hold a buying role at the lead's account. */
            contactId?: null | string;
            kind?: null | components["schemas"]["SignalKind"];
            /** @description What they said or did, in their own words. */
            words?: null | string;
            /** Format: date-time */
            at?: null | string;
            /** @description To whom; without it, to the user who records it. */
            heardBy?: null | string;
        };
        /** @enum {unknown} */
        SignalKind: "AskedForProposal" | "AskedForQuote" | "AgreedToMeet" | "StatedIntent" | "SharedRequirements" | "StartedTrial" | "Other";
        SignalResource: {
            /**
             * Format: int32
             * @description From 1; names it when it is withdrawn.
             */
            number: number;
            contactId: components["schemas"]["ContactId"];
            contactName: null | string;
            kind: components["schemas"]["SignalKind"];
            /** @description Null when erased. */
            words: null | string;
            /** Format: date-time */
            at: string;
            heardBy: null | components["schemas"]["UserId"];
            /** @description Taken back: it was no signal. */
            withdrawn: boolean;
        };
        /** @enum {unknown} */
        SimilarSellers: "Market" | "Team" | "Workspace";
        SourceBody: {
            /** @description A code of the playbook, e.g. `exhibition`. */
            channel: string;
            detail?: null | string;
        };
        /** @enum {unknown} */
        SourceBringer: "People" | "Programs";
        SourceChannel: {
            code: string;
            name: components["schemas"]["LocalText"];
        };
        /** @description The first level of where leads come from. */
        SourceGroup: {
            code: string;
            name: components["schemas"]["LocalText"];
            channels: components["schemas"]["SourceChannel"][];
            broughtBy?: null | components["schemas"]["SourceBringer"];
        };
        /** @enum {unknown} */
        SourceKind: "Person" | "Document" | "Place";
        /** @description How well each source works, of leads that began in a time; they are told of as they stand now. */
        SourceReport: {
            teamId: null | components["schemas"]["TeamId"];
            ownerId: null | components["schemas"]["UserId"];
            /** Format: date */
            from: null | string;
            /** Format: date */
            to: null | string;
            /** @description In the playbook's order; channels that it no longer has come last. */
            items: components["schemas"]["ChannelEffect"][];
            /**
             * Format: int64
             * @description The position at which it is true.
             */
            asOf: number;
        };
        SourceResource: {
            /** @description A code of the playbook, e.g. `exhibition`. */
            channel: string;
            detail: null | string;
        };
        /** @description Where a lead comes from, and what helped it along. */
        SourcesResource: {
            leadId: components["schemas"]["LeadId"];
            /** @description The source that it was recorded with: it never changes. */
            first: components["schemas"]["TouchResource"];
            /** @description Oldest first. */
            assists: components["schemas"]["TouchResource"][];
            referral: null | components["schemas"]["ReferralResource"];
        };
        StageCount: {
            stage: components["schemas"]["LeadStage"];
            /** Format: int64 */
            count: number;
        };
        /** @description What a stage means and what the server demands to let a lead in, in the customer's words. */
        StageGuide: {
            stage: components["schemas"]["LeadStage"];
            name: components["schemas"]["LocalText"];
            meaning: components["schemas"]["LocalText"];
            evidence: components["schemas"]["LocalText"];
        };
        StageSum: {
            stage: components["schemas"]["LeadStage"];
            /** Format: int32 */
            count: number;
            amount: null | components["schemas"]["Money"];
            /** @description In every currency. */
            amounts: components["schemas"]["Money"][];
        };
        /** @enum {unknown} */
        Stance: "Unknown" | "Open" | "Interested" | "PrefersCompetitor" | "RejectsUs";
        /** @description Something happened at an account. */
        StartAlert: {
            accountId: components["schemas"]["AccountId"];
            accountName: null | string;
            alert: components["schemas"]["AlertResource"];
        };
        /** @description A question to ask at an account. */
        StartGap: {
            accountId: components["schemas"]["AccountId"];
            accountName: null | string;
            gap: components["schemas"]["GapResource"];
        };
        /** @description What somebody sees first. */
        StartResource: {
            marketType: null | components["schemas"]["MarketType"];
            market: null | components["schemas"]["MarketResource"];
            sections: components["schemas"]["StartSection"][];
            /**
             * Format: int64
             * @description All of it is true at this position or later.
             */
            asOf: number;
        };
        StartSection: {
            /** @description As in the playbook: alerts, dossier-gaps, due-tasks, own-leads, referrals, competitor-leads or pool. */
            code: string;
            /** @description In the language asked for. */
            name: string;
            /** @description Leads, tasks, alerts or gaps, at most ten, the most pressing first. */
            items: (components["schemas"]["LeadResource"] | components["schemas"]["TaskResource"] | components["schemas"]["StartAlert"] | components["schemas"]["StartGap"])[];
            /** @description Whether there is more of it than is shown. */
            more: boolean;
        };
        Strategy: {
            type: components["schemas"]["LeadType"];
            name: components["schemas"]["LocalText"];
            hint: components["schemas"]["LocalText"];
        };
        StreamId: string;
        /** @description How strong our relationship with a contact is. */
        StrengthResource: {
            /**
             * Format: double
             * @description The strongest of the ties, 0 to 1; null: nobody of ours is tied to them.
             */
            strength: null | number;
            /** @description Whose it is of ours, the strongest first, at most twenty. */
            ties: components["schemas"]["OurTieResource"][];
            /** Format: int64 */
            asOf: number;
        };
        /** @description What a team's board shows first, and then keeps by watching `team:{id}` from long SummaryResource.AsOf. */
        SummaryResource: {
            /** @description Every stage, in order. */
            stages: components["schemas"]["StageSum"][];
            sellers: components["schemas"]["SellerLoad"][];
            marketType: null | components["schemas"]["MarketType"];
            market: null | components["schemas"]["MarketResource"];
            /** Format: int64 */
            asOf: number;
        };
        TaskId: string;
        /** @description Why it is to be done. */
        TaskOrigin: {
            kind: components["schemas"]["TaskOriginKind"];
            /** @description An alert's or a referral's id, the code of the topic that is a gap; null for a person's own idea. */
            ref?: null | string;
        };
        TaskOriginBody: {
            /** @description Person or Gap: the others open their tasks themselves. */
            kind: components["schemas"]["TaskOriginKind"];
            /** @description A gap's topic: a code of the playbook, or a name. */
            ref?: null | string;
        };
        /** @enum {unknown} */
        TaskOriginKind: "Person" | "Alert" | "Referral" | "Gap";
        /** @description A task as clients see it. Texts are null when erased. */
        TaskResource: {
            id: components["schemas"]["TaskId"];
            subject: components["schemas"]["TaskSubject"];
            /** @description In the language asked for, where the playbook put it. */
            title: null | string;
            note: null | string;
            /**
             * Format: date
             * @description The last day for it, in UTC.
             */
            due: string;
            /** @description Open, and that day is over. */
            overdue: boolean;
            /** @description Overdue for longer than the playbook bears: the manager of its owner's team sees it too. */
            escalated: boolean;
            ownerId: null | components["schemas"]["UserId"];
            ownerName: null | string;
            origin: components["schemas"]["TaskOrigin"];
            state: components["schemas"]["TaskState"];
            openedBy: components["schemas"]["Author"];
            /** Format: date-time */
            openedAt: string;
            closedBy: null | components["schemas"]["Author"];
            /** Format: date-time */
            closedAt: null | string;
            /** @description Why it was dropped. */
            reason: null | string;
        };
        /** @enum {unknown} */
        TaskState: "Open" | "Done" | "Dropped";
        /** @description What a task is about. */
        TaskSubject: {
            kind: components["schemas"]["EntityKind"];
            id: string;
            /** @description A lead's title, or the name. */
            name: null | string;
        };
        TeamId: string;
        TeamResource: {
            id: components["schemas"]["TeamId"];
            name: null | string;
            parentId: null | components["schemas"]["TeamId"];
            managerId: null | components["schemas"]["UserId"];
            marketType: null | components["schemas"]["MarketType"];
            market: null | components["schemas"]["MarketResource"];
            /** Format: int64 */
            version: number;
        };
        TokenSummary: {
            id: string;
            kind: components["schemas"]["CredentialKind"];
            name: string;
            role: components["schemas"]["Role"];
            userId: null | components["schemas"]["UserId"];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: null | string;
            /** Format: date-time */
            revokedAt: null | string;
        };
        /** @description A matter worth knowing of an account. */
        Topic: {
            /** @description Lower case, e.g. `payment-habit`. */
            code: string;
            category: components["schemas"]["FactCategory"];
            name: components["schemas"]["LocalText"];
            /** @description How to ask for it. */
            question: components["schemas"]["LocalText"];
            /** @description Stages whose leads need it known. */
            stages: components["schemas"]["LeadStage"][];
            /** @description Who is likely to know, the likeliest first. */
            roles: components["schemas"]["BuyingRole"][];
            /**
             * Format: int32
             * @description 1 to 5, most important 5.
             */
            importance: number;
            /** @description How two statements are compared. */
            compares: components["schemas"]["Comparison"];
            /** @description The unit that numbers are compared in; null: numbers without one. */
            unit: null | string;
            /**
             * Format: double
             * @description Numbers that differ by no more than this share of the larger agree, 0 to 1.
             */
            tolerance: number;
            /**
             * Format: int32
             * @description How long a fact holds that does not say so itself; null: for good.
             */
            validDays: null | number;
        };
        TouchResource: {
            /** @description A code of the playbook. */
            channel: string;
            /** @description In the language asked for; null for one that the playbook no longer has. So is the group's. */
            channelName: null | string;
            group: null | string;
            groupName: null | string;
            /** @description Null when erased. */
            detail: null | string;
            /** Format: date-time */
            at: string;
        };
        Unit: {
            /** @description As it stands behind a value; `a/b` of two units needs no entry. */
            code: string;
            /** @description What it measures: units of one quantity convert into each other, e.g. `mass`. */
            quantity: string;
            /**
             * Format: double
             * @description How many of the quantity's base unit it is; above 0.
             */
            factor: number;
            /** @description What else it is called, e.g. `套`. */
            names: string[];
        };
        UserId: string;
        /** @description Somebody who works here. */
        UserResource: {
            id: components["schemas"]["UserId"];
            /** @description Null when erased. */
            name: null | string;
            role: components["schemas"]["Role"];
            teamId: null | components["schemas"]["TeamId"];
            /**
             * Format: int32
             * @description Active leads at once; sellers only.
             */
            capacity: null | number;
            /** @description Where they learnt: whoever was in one class with them is known to us. */
            schools: components["schemas"]["SchoolResource"][];
            /** Format: int64 */
            version: number;
        };
        ValueEntry: {
            capability: components["schemas"]["LocalText"];
            value: components["schemas"]["LocalText"];
        };
        VoiceBody: {
            contactId?: null | string;
            /** @description Their own. */
            words?: null | string;
            /**
             * Format: date-time
             * @description Without it, now.
             */
            at?: null | string;
        };
        /** @description Facts that don't go together: to be looked at before anybody counts on them. */
        WarningResource: {
            rule: string;
            message: string;
            factIds: string[];
        };
        WinBody: {
            reason?: null | string;
            amount?: null | components["schemas"]["MoneyBody"];
            /**
             * Format: date
             * @description Without it, today in UTC.
             */
            closedOn?: null | string;
        };
        WithdrawBody: {
            reason?: null | string;
        };
        WorkloadAfter: {
            userId: components["schemas"]["UserId"];
            /**
             * Format: int32
             * @description Leads in Prospect, Lead or Opportunity.
             */
            active: number;
            /** Format: int32 */
            capacity: null | number;
        };
        WorkloadResource: {
            /**
             * Format: int32
             * @description Leads in Prospect, Lead or Opportunity.
             */
            active: number;
            /** Format: int32 */
            capacity: null | number;
        };
        /** @description One company's data: part of every key, row, token, topic and cursor. */
        WorkspaceId: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
