// Made by types/generate.js from the server's documents. Not to be edited.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A committed event as watchers see it. More types may come: pass over those you don't know. */
        Change: components["schemas"]["change.account.created"] | components["schemas"]["change.account.fact-recorded"] | components["schemas"]["change.account.fact-withdrawn"] | components["schemas"]["change.account.facts-ruled"] | components["schemas"]["change.account.marked-former"] | components["schemas"]["change.account.need-dropped"] | components["schemas"]["change.account.need-expired"] | components["schemas"]["change.account.need-fell-back"] | components["schemas"]["change.account.need-met"] | components["schemas"]["change.account.need-recorded"] | components["schemas"]["change.account.need-voiced"] | components["schemas"]["change.account.profile-changed"] | components["schemas"]["change.account.related"] | components["schemas"]["change.account.turned-former"] | components["schemas"]["change.alert.raised"] | components["schemas"]["change.contact.created"] | components["schemas"]["change.contact.employed"] | components["schemas"]["change.contact.influences"] | components["schemas"]["change.contact.interaction"] | components["schemas"]["change.contact.knows-user"] | components["schemas"]["change.contact.knows"] | components["schemas"]["change.contact.left"] | components["schemas"]["change.contact.opted-in"] | components["schemas"]["change.contact.opted-out"] | components["schemas"]["change.contact.profile-changed"] | components["schemas"]["change.contact.role-given"] | components["schemas"]["change.contact.school-withdrawn"] | components["schemas"]["change.contact.schooled"] | components["schemas"]["change.lead.account-set"] | components["schemas"]["change.lead.assessed"] | components["schemas"]["change.lead.assisted"] | components["schemas"]["change.lead.claimed"] | components["schemas"]["change.lead.cooled"] | components["schemas"]["change.lead.created"] | components["schemas"]["change.lead.customer-signal"] | components["schemas"]["change.lead.details-changed"] | components["schemas"]["change.lead.disqualified"] | components["schemas"]["change.lead.identified"] | components["schemas"]["change.lead.imported"] | components["schemas"]["change.lead.interaction"] | components["schemas"]["change.lead.lost"] | components["schemas"]["change.lead.nurtured"] | components["schemas"]["change.lead.reassigned"] | components["schemas"]["change.lead.referral-breached"] | components["schemas"]["change.lead.referral-consented"] | components["schemas"]["change.lead.referred"] | components["schemas"]["change.lead.released"] | components["schemas"]["change.lead.reopened"] | components["schemas"]["change.lead.signal-withdrawn"] | components["schemas"]["change.lead.won"] | components["schemas"]["change.playbook.changed"] | components["schemas"]["change.playbook.reset"] | components["schemas"]["change.task.changed"] | components["schemas"]["change.task.done"] | components["schemas"]["change.task.dropped"] | components["schemas"]["change.task.escalated"] | components["schemas"]["change.task.opened"] | components["schemas"]["change.task.overdue"] | components["schemas"]["change.team.created"] | components["schemas"]["change.team.market-set"] | components["schemas"]["change.user.capacity-changed"] | components["schemas"]["change.user.created"] | components["schemas"]["change.user.school-withdrawn"] | components["schemas"]["change.user.schooled"];
        ChangeHead: {
            seq: number;
            /** Format: date-time */
            at: string;
            entity: {
                /** @enum {unknown} */
                kind: "Account" | "Contact" | "Lead" | "Workspace" | "User" | "Team" | "Class";
                id: string;
                version: number;
            };
            by: {
                /** @enum {unknown} */
                kind: "User" | "Token" | "Import" | "System";
                id: string;
                name: string | null;
            };
            topics: string[];
        };
        "change.account.created": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.created";
            data: components["schemas"]["account.created"];
        };
        "account.created": {
            id: string;
            profile: {
                name: string;
                names: string[];
                industry?: string | null;
                region?: string | null;
                sizeBand?: string | null;
                traits: string[];
                ownerTeamId?: string | null;
            };
            externalIds: {
                [key: string]: string;
            };
            imported?: {
                preset: string;
                file: string;
                row: number;
            } | null;
        };
        "change.account.fact-recorded": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.fact-recorded";
            data: components["schemas"]["account.fact-recorded"];
        };
        "account.fact-recorded": {
            fact: {
                id: string;
                contactId?: string | null;
                leadId?: string | null;
                /** @enum {unknown} */
                category: "Personnel" | "Capacity" | "Orders" | "Sales" | "Finance" | "Competitors";
                topic: string;
                /** @description Null when erased. */
                statement: string | null;
                /** @description Null when erased. */
                value?: string | null;
                unit?: string | null;
                source: {
                    /** @enum {unknown} */
                    kind: "Person" | "Document" | "Place";
                    ref: {
                        contactId?: string | null;
                        userId?: string | null;
                        /** @description Null when erased. */
                        name?: string | null;
                    };
                    heardFrom?: {
                        contactId?: string | null;
                        userId?: string | null;
                        /** @description Null when erased. */
                        name?: string | null;
                    } | null;
                };
                /** @enum {unknown} */
                method: "Observe" | "Listen" | "Ask" | "Analyse";
                /** @enum {unknown} */
                basis: "Unstated" | "PublicRecord" | "OwnDealings" | "Consent" | "LegitimateInterest" | "Pretext";
                /** Format: date-time */
                collectedAt: string;
                /** Format: date */
                validUntil?: string | null;
                /** @enum {unknown} */
                confidentiality: "Open" | "Internal" | "Restricted";
                rests: string[];
                agrees: string[];
                contradicts: string[];
                supersedes?: string | null;
            };
        } | {
            factIds: string[];
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
        };
        "change.account.fact-withdrawn": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.fact-withdrawn";
            data: components["schemas"]["account.fact-withdrawn"];
        };
        "account.fact-withdrawn": {
            id: string;
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
            /** @description Null when erased. */
            reason: string | null;
        } | {
            factIds: string[];
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
        };
        "change.account.facts-ruled": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.facts-ruled";
            data: components["schemas"]["account.facts-ruled"];
        };
        "account.facts-ruled": {
            holds: string;
            against: string[];
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
            /** @description Null when erased. */
            reason: string | null;
        } | {
            factIds: string[];
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
        };
        "change.account.marked-former": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.marked-former";
            data: components["schemas"]["account.marked-former"];
        };
        "account.marked-former": {
            /** @description Null when erased. */
            reason: string | null;
        };
        "change.account.need-dropped": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-dropped";
            data: components["schemas"]["account.need-dropped"];
        };
        "account.need-dropped": {
            id: string;
            /** @description Null when erased. */
            reason: string | null;
        };
        "change.account.need-expired": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-expired";
            data: components["schemas"]["account.need-expired"];
        };
        "account.need-expired": {
            id: string;
            /** Format: date-time */
            since: string;
        };
        "change.account.need-fell-back": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-fell-back";
            data: components["schemas"]["account.need-fell-back"];
        };
        "account.need-fell-back": {
            id: string;
            /** Format: date-time */
            since: string;
        };
        "change.account.need-met": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-met";
            data: components["schemas"]["account.need-met"];
        };
        "account.need-met": {
            id: string;
            /** @description Null when erased. */
            reason: string | null;
        };
        "change.account.need-recorded": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-recorded";
            data: components["schemas"]["account.need-recorded"];
        };
        "account.need-recorded": {
            id: string;
            /** @enum {unknown} */
            level: "Safety" | "Profit" | "Service" | "Emotional" | "Growth";
            /** @description Null when erased. */
            statement: string | null;
            voiced?: {
                contactId: string;
                /** Format: date-time */
                at: string;
            } | null;
            leadId?: string | null;
            /** Format: date */
            expiresOn?: string | null;
        };
        "change.account.need-voiced": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.need-voiced";
            data: components["schemas"]["account.need-voiced"];
        };
        "account.need-voiced": {
            id: string;
            /** @description Null when erased. */
            statement: string | null;
            voiced: {
                contactId: string;
                /** Format: date-time */
                at: string;
            };
        };
        "change.account.profile-changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.profile-changed";
            data: components["schemas"]["account.profile-changed"];
        };
        "account.profile-changed": {
            profile: {
                name: string;
                names: string[];
                industry?: string | null;
                region?: string | null;
                sizeBand?: string | null;
                traits: string[];
                ownerTeamId?: string | null;
            };
        };
        "change.account.related": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.related";
            data: components["schemas"]["account.related"];
        };
        "account.related": {
            to: string;
            /** @enum {unknown} */
            kind: "Parent" | "Supplier" | "Customer" | "Partner" | "Competitor";
            /** @description Null when erased. */
            note?: string | null;
            imported?: {
                preset: string;
                file: string;
                row: number;
            } | null;
        };
        "change.account.turned-former": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "account.turned-former";
            data: components["schemas"]["account.turned-former"];
        };
        "account.turned-former": {
            /** Format: date-time */
            quietSince: string;
        };
        "change.alert.raised": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "alert.raised";
            data: components["schemas"]["alert.raised"];
        };
        "alert.raised": {
            alert: {
                id: string;
                signal: string;
                name: {
                    zh: string;
                    en: string;
                };
                task: {
                    zh: string;
                    en: string;
                };
                /** Format: date */
                due: string;
                accountId: string;
                factId?: string | null;
                contactId?: string | null;
                newAccountId?: string | null;
                /** @enum {unknown} */
                confidentiality: "Open" | "Internal" | "Restricted";
                leads: string[];
                owners: string[];
            };
        } | {
            factIds: string[];
            /** @enum {unknown} */
            confidentiality: "Open" | "Internal" | "Restricted";
        };
        "change.contact.created": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.created";
            data: components["schemas"]["contact.created"];
        };
        "contact.created": {
            id: string;
            /** @description Null when erased. */
            name: string | null;
            channels: {
                kind: string;
                /** @description Null when erased. */
                value: string | null;
            }[];
            externalKeys: string[];
            imported?: {
                preset: string;
                file: string;
                row: number;
            } | null;
        };
        "change.contact.employed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.employed";
            data: components["schemas"]["contact.employed"];
        };
        "contact.employed": {
            accountId: string;
            /** @description Null when erased. */
            title?: string | null;
            /** Format: date */
            since?: string | null;
        };
        "change.contact.influences": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.influences";
            data: components["schemas"]["contact.influences"];
        };
        "contact.influences": {
            other: string;
            accountId: string;
            weight: number;
            /** @enum {unknown} */
            basis?: "Claimed" | "Observed" | null;
            /** @description Null when erased. */
            grounds?: string | null;
        };
        "change.contact.interaction": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.interaction";
            data: components["schemas"]["contact.interaction"];
        };
        "contact.interaction": {
            interaction: {
                /** @enum {unknown} */
                kind: "Call" | "Visit" | "Meeting" | "Email" | "Message" | "Exhibition" | "Event" | "Other";
                /** @enum {unknown} */
                direction: "Inbound" | "Outbound";
                participants: string[];
                minutes?: number | null;
                /** @description Null when erased. */
                notes?: string | null;
                /** Format: date-time */
                at: string;
            };
        };
        "change.contact.knows-user": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.knows-user";
            data: components["schemas"]["contact.knows-user"];
        };
        "contact.knows-user": {
            user: string;
            /** @enum {unknown} */
            kind: "Colleague" | "FormerColleague" | "Classmate" | "Friend" | "Relative" | "Professional" | "MetAt";
            /** Format: date */
            since?: string | null;
            /** @description Null when erased. */
            note?: string | null;
            /** Format: date */
            until?: string | null;
        };
        "change.contact.knows": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.knows";
            data: components["schemas"]["contact.knows"];
        };
        "contact.knows": {
            other: string;
            /** @enum {unknown} */
            kind: "Colleague" | "FormerColleague" | "Classmate" | "Friend" | "Relative" | "Professional" | "MetAt";
            /** Format: date */
            since?: string | null;
            /** @description Null when erased. */
            note?: string | null;
            /** Format: date */
            until?: string | null;
        };
        "change.contact.left": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.left";
            data: components["schemas"]["contact.left"];
        };
        "contact.left": {
            accountId: string;
            /** Format: date */
            until?: string | null;
            newAccountId?: string | null;
            /** @description Null when erased. */
            reason?: string | null;
        };
        "change.contact.opted-in": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.opted-in";
            data: components["schemas"]["contact.opted-in"];
        };
        "contact.opted-in": {
            /** @description Null when erased. */
            note: string | null;
        };
        "change.contact.opted-out": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.opted-out";
            data: components["schemas"]["contact.opted-out"];
        };
        "contact.opted-out": {
            /** @description Null when erased. */
            note?: string | null;
        };
        "change.contact.profile-changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.profile-changed";
            data: components["schemas"]["contact.profile-changed"];
        };
        "contact.profile-changed": {
            /** @description Null when erased. */
            name: string | null;
            channels: {
                kind: string;
                /** @description Null when erased. */
                value: string | null;
            }[];
        };
        "change.contact.role-given": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.role-given";
            data: components["schemas"]["contact.role-given"];
        };
        "contact.role-given": {
            accountId: string;
            /** @enum {unknown} */
            role: "DecisionMaker" | "Influencer" | "Executor" | "Informant" | "Guide" | "Leaver";
            /** @enum {unknown} */
            leaning: "ForUs" | "Neutral" | "ForCompetitor" | "Against" | "Unknown";
        };
        "change.contact.school-withdrawn": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.school-withdrawn";
            data: components["schemas"]["contact.school-withdrawn"];
        };
        "contact.school-withdrawn": {
            classId: string;
        };
        "change.contact.schooled": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "contact.schooled";
            data: components["schemas"]["contact.schooled"];
        };
        "contact.schooled": {
            school: {
                classId: string;
                /** @description Null when erased. */
                school: string | null;
                /** @description Null when erased. */
                class?: string | null;
                from: number;
                until?: number | null;
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay?: string | null;
                label?: string | null;
            };
        };
        "change.lead.account-set": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.account-set";
            data: components["schemas"]["lead.account-set"];
        };
        "lead.account-set": {
            accountId: string;
            /** @enum {unknown} */
            stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** Format: date-time */
            stageSince: string;
            ownerId?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.assessed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.assessed";
            data: components["schemas"]["lead.assessed"];
        };
        "lead.assessed": {
            /** @enum {unknown} */
            recognition: "Unaware" | "AwareNotActing" | "Wavering" | "WantsToSolve";
            /** @enum {unknown} */
            stance: "Unknown" | "Open" | "Interested" | "PrefersCompetitor" | "RejectsUs";
            /** @enum {unknown} */
            money: "Unknown" | "No" | "Likely" | "Confirmed";
            /** @enum {unknown} */
            authority: "Unknown" | "No" | "Likely" | "Confirmed";
            /** @enum {unknown} */
            need: "Unknown" | "No" | "Likely" | "Confirmed";
            /** @enum {unknown} */
            fit: "Unknown" | "No" | "Likely" | "Confirmed";
            grounds?: {
                judged: ("Recognition" | "Stance" | "Money" | "Authority" | "Need" | "Fit")[];
                facts: string[];
            } | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.assisted": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.assisted";
            data: components["schemas"]["lead.assisted"];
        };
        "lead.assisted": {
            assist: {
                channel: string;
                /** @description Null when erased. */
                detail?: string | null;
                /** Format: date-time */
                at: string;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.claimed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.claimed";
            data: components["schemas"]["lead.claimed"];
        };
        "lead.claimed": {
            to: string;
            toTeam?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.cooled": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.cooled";
            data: components["schemas"]["lead.cooled"];
        };
        "lead.cooled": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @enum {unknown} */
            to: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.created": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.created";
            data: components["schemas"]["lead.created"];
        };
        "lead.created": {
            id: string;
            accountId?: string | null;
            /** @description Null when erased. */
            title: string | null;
            source: {
                channel: string;
                /** @description Null when erased. */
                detail?: string | null;
            };
            ownerId?: string | null;
            teamId?: string | null;
            amount?: {
                value: string;
                currency: string;
            } | null;
            product?: string | null;
            externalIds: {
                [key: string]: string;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.customer-signal": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.customer-signal";
            data: components["schemas"]["lead.customer-signal"];
        };
        "lead.customer-signal": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            signal: {
                contactId: string;
                /** @enum {unknown} */
                kind: "AskedForProposal" | "AskedForQuote" | "AgreedToMeet" | "StatedIntent" | "SharedRequirements" | "StartedTrial" | "Other";
                /** @description Null when erased. */
                words: string | null;
                /** Format: date-time */
                at: string;
                heardBy?: string | null;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.details-changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.details-changed";
            data: components["schemas"]["lead.details-changed"];
        };
        "lead.details-changed": {
            /** @description Null when erased. */
            title?: string | null;
            amount?: {
                value: string;
                currency: string;
            } | null;
            product?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.disqualified": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.disqualified";
            data: components["schemas"]["lead.disqualified"];
        };
        "lead.disqualified": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            failed: ("Money" | "Authority" | "Need" | "Fit")[];
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.identified": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.identified";
            data: components["schemas"]["lead.identified"];
        };
        "lead.identified": {
            problem: {
                /** @description Null when erased. */
                overlooked: string | null;
                /** @description Null when erased. */
                harm: string | null;
                /** @description Null when erased. */
                capability: string | null;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.imported": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.imported";
            data: components["schemas"]["lead.imported"];
        };
        "lead.imported": {
            id: string;
            accountId?: string | null;
            /** @description Null when erased. */
            title: string | null;
            source: {
                channel: string;
                /** @description Null when erased. */
                detail?: string | null;
            };
            ownerId?: string | null;
            teamId?: string | null;
            amount?: {
                value: string;
                currency: string;
            } | null;
            product?: string | null;
            externalIds: {
                [key: string]: string;
            };
            /** @enum {unknown} */
            stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** Format: date */
            engagedOn?: string | null;
            /** Format: date */
            closedOn?: string | null;
            imported: {
                preset: string;
                file: string;
                row: number;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.interaction": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.interaction";
            data: components["schemas"]["lead.interaction"];
        };
        "lead.interaction": {
            interaction: {
                /** @enum {unknown} */
                kind: "Call" | "Visit" | "Meeting" | "Email" | "Message" | "Exhibition" | "Event" | "Other";
                /** @enum {unknown} */
                direction: "Inbound" | "Outbound";
                participants: string[];
                minutes?: number | null;
                /** @description Null when erased. */
                notes?: string | null;
                /** Format: date-time */
                at: string;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.lost": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.lost";
            data: components["schemas"]["lead.lost"];
        };
        "lead.lost": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            /** @description Null when erased. */
            cause?: string | null;
            competitorAccountId?: string | null;
            /** Format: date */
            closedOn: string;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.nurtured": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.nurtured";
            data: components["schemas"]["lead.nurtured"];
        };
        "lead.nurtured": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            /** Format: date */
            reviewAt: string;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.reassigned": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.reassigned";
            data: components["schemas"]["lead.reassigned"];
        };
        "lead.reassigned": {
            from?: string | null;
            fromTeam?: string | null;
            to: string;
            toTeam?: string | null;
            /** @description Null when erased. */
            reason: string | null;
            /** @description Null when erased. */
            handover?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.referral-breached": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.referral-breached";
            data: components["schemas"]["lead.referral-breached"];
        };
        "lead.referral-breached": {
            taskId: string;
            /** @enum {unknown} */
            duty: "Brief" | "Report" | "Thank";
            referrerId: string;
            ownerId?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.referral-consented": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.referral-consented";
            data: components["schemas"]["lead.referral-consented"];
        };
        "lead.referral-consented": {
            /** @enum {unknown} */
            mayName: "NotAsked" | "Given" | "Refused";
            referrerId?: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.referred": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.referred";
            data: components["schemas"]["lead.referred"];
        };
        "lead.referred": {
            referral: {
                id: string;
                referrerId: string;
                /** @enum {unknown} */
                mayName: "NotAsked" | "Given" | "Refused";
                /** @description Null when erased. */
                note?: string | null;
                /** Format: date */
                briefBy: string;
                /** Format: date */
                reportBy: string;
                /** Format: date */
                thankBy: string;
                duties?: {
                    brief: {
                        zh: string;
                        en: string;
                    };
                    report: {
                        zh: string;
                        en: string;
                    };
                    thank: {
                        zh: string;
                        en: string;
                    };
                } | null;
            };
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.released": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.released";
            data: components["schemas"]["lead.released"];
        };
        "lead.released": {
            from: string;
            fromTeam?: string | null;
            /** @description Null when erased. */
            reason: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.reopened": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.reopened";
            data: components["schemas"]["lead.reopened"];
        };
        "lead.reopened": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @enum {unknown} */
            to: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.signal-withdrawn": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.signal-withdrawn";
            data: components["schemas"]["lead.signal-withdrawn"];
        };
        "lead.signal-withdrawn": {
            number: number;
            /** @description Null when erased. */
            reason: string | null;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.lead.won": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "lead.won";
            data: components["schemas"]["lead.won"];
        };
        "lead.won": {
            /** @enum {unknown} */
            from: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
            /** @description Null when erased. */
            reason: string | null;
            amount?: {
                value: string;
                currency: string;
            } | null;
            /** Format: date */
            closedOn: string;
            before?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            } | null;
            after?: {
                /** @enum {unknown} */
                stage: "Prospect" | "Lead" | "Opportunity" | "Won" | "Lost" | "Disqualified" | "Nurturing";
                ownerId?: string | null;
                teamId?: string | null;
                amount?: {
                    value: string;
                    currency: string;
                } | null;
            };
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.playbook.changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "playbook.changed";
            data: components["schemas"]["playbook.changed"];
        };
        "playbook.changed": Record<string, never>;
        "change.playbook.reset": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "playbook.reset";
            data: components["schemas"]["playbook.reset"];
        };
        "playbook.reset": Record<string, never>;
        "change.task.changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.changed";
            data: components["schemas"]["task.changed"];
        };
        "task.changed": {
            /** @description Null when erased. */
            title?: string | null;
            /** @description Null when erased. */
            note?: string | null;
            /** Format: date */
            due: string;
            ownerId?: string | null;
            id: string;
        };
        "change.task.done": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.done";
            data: components["schemas"]["task.done"];
        };
        "task.done": {
            id: string;
        };
        "change.task.dropped": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.dropped";
            data: components["schemas"]["task.dropped"];
        };
        "task.dropped": {
            /** @description Null when erased. */
            reason: string | null;
            id: string;
        };
        "change.task.escalated": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.escalated";
            data: components["schemas"]["task.escalated"];
        };
        "task.escalated": {
            teamId?: string | null;
            managerId?: string | null;
            id: string;
        };
        "change.task.opened": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.opened";
            data: components["schemas"]["task.opened"];
        };
        "task.opened": {
            /** @description Null when erased. */
            title: string | null;
            /** @description Null when erased. */
            note?: string | null;
            /** Format: date */
            due: string;
            ownerId?: string | null;
            origin: {
                /** @enum {unknown} */
                kind: "Person" | "Alert" | "Referral" | "Gap";
                ref?: string | null;
            };
            id: string;
        };
        "change.task.overdue": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "task.overdue";
            data: components["schemas"]["task.overdue"];
        };
        "task.overdue": {
            /** Format: date */
            due: string;
            id: string;
        };
        "change.team.created": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "team.created";
            data: components["schemas"]["team.created"];
        };
        "team.created": {
            id: string;
            /** @description Null when erased. */
            name: string | null;
            parentId?: string | null;
            managerId?: string | null;
            importKey?: string | null;
            /** @enum {unknown} */
            marketType?: "FewCustomers" | "ManyAndClear" | "ManyAndUnclear" | null;
        };
        "change.team.market-set": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "team.market-set";
            data: components["schemas"]["team.market-set"];
        };
        "team.market-set": {
            id: string;
            /** @enum {unknown} */
            marketType?: "FewCustomers" | "ManyAndClear" | "ManyAndUnclear" | null;
        };
        "change.user.capacity-changed": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "user.capacity-changed";
            data: components["schemas"]["user.capacity-changed"];
        };
        "user.capacity-changed": {
            id: string;
            capacity: number;
            /** @description Null when erased. */
            reason?: string | null;
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.user.created": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "user.created";
            data: components["schemas"]["user.created"];
        };
        "user.created": {
            id: string;
            /** @description Null when erased. */
            name: string | null;
            /** @enum {unknown} */
            role: "Administrator" | "Manager" | "Seller" | "Marketer" | "Analyst" | "ApiReader" | "ApiWriter";
            teamId?: string | null;
            capacity?: number | null;
            importKey?: string | null;
            workloads?: {
                userId: string;
                active: number;
                capacity?: number | null;
            }[];
        };
        "change.user.school-withdrawn": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "user.school-withdrawn";
            data: components["schemas"]["user.school-withdrawn"];
        };
        "user.school-withdrawn": {
            id: string;
            classId: string;
        };
        "change.user.schooled": components["schemas"]["ChangeHead"] & {
            /** @constant */
            type: "user.schooled";
            data: components["schemas"]["user.schooled"];
        };
        "user.schooled": {
            id: string;
            school: {
                classId: string;
                /** @description Null when erased. */
                school: string | null;
                /** @description Null when erased. */
                class?: string | null;
                from: number;
                until?: number | null;
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay?: string | null;
                label?: string | null;
            };
        };
        FeedPage: {
            from: number;
            to: number;
            head: number;
            changes: components["schemas"]["Change"][];
        };
        WatchRequest: {
            topics?: string[] | null;
            after?: number | null;
            history?: string | null;
        };
        Heartbeat: {
            head: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
