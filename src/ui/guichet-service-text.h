/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-text.h: the words of services and their contacts: what a service is, which
 * contact an account is of it, why a contact cannot be changed, how many there are.
 * Pure: the caller gives the present moment; nothing is read from a clock or a widget.
 */
#pragma once

#include "guichet-contact-rules.h"

G_BEGIN_DECLS

/* Each (transfer none), to be shown alone: "Domain name", "Administrator" */
const char *guichet_service_text_kind (GuichetServiceKind kind);
const char *guichet_service_text_kinds (GuichetServiceKind kind);
const char *guichet_service_text_contact (GuichetContactTypes type);
/* (transfer none): why a contact cannot be changed, a sentence without a full stop; "" if it can */
/* "Line · Reception" */
char *guichet_service_text_what (GuichetService *service);
const char *guichet_service_text_reason (GuichetContactReason reason);
/* In a sentence: "administrator and technical contact" */
char *guichet_service_text_contacts (GuichetContactTypes types);
/* What may be changed and what not and why, one below the other; @me: (nullable): who asks */
char *guichet_service_text_rights (GuichetService *service, const char *me);
/* Of a contact that a request is under way for */
char *guichet_service_text_pending (const char *from, const char *to);
/* (nullable) @account: %NULL: not known. "Administrator: xx1111-ovh" */
char *guichet_service_text_line (GuichetContactTypes type, const char *account);

char *guichet_service_text_count (guint n);
char *guichet_service_text_selected (guint n, guint n_hidden);
char *guichet_service_text_known (guint n_known, guint n_total);
/* @age: in seconds, as of @now */
char *guichet_service_text_age (gint64 age, GDateTime *now);

G_END_DECLS
