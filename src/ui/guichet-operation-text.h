/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-text.h: a row of the operations in words, whether OVHcloud has begun with it or
 * it is only ordered. Pure; each translated.
 */
#pragma once

#include "guichet-domain-task-argument.h"
#include "guichet-operation.h"

G_BEGIN_DECLS

/* Each static */
const char *guichet_operation_text_heading (GuichetOperationGroup group);
const char *guichet_operation_text_what (GuichetOperation *operation);
const char *guichet_operation_text_state (GuichetOperation *operation);
const char *guichet_operation_text_icon (GuichetOperation *operation);
/* (nullable): the style class of that icon */
const char *guichet_operation_text_icon_class (GuichetOperation *operation);
/* How both parties of a change of owner confirm it */
const char *guichet_operation_text_parties (void);

/* Each (transfer full). @now: seconds since 1970 */
char *guichet_operation_text_explain (GuichetOperation *operation, gint64 now);
/* "Operation 123" */
char *guichet_operation_text_number (GuichetOperation *operation);
/* What OVHcloud's hints for an argument are: formats, template, size; "" for none */
char *guichet_operation_text_hint (const GuichetDomainTaskArgument *argument);
/* "3 operations", "1 of 3 operations" */
char *guichet_operation_text_count (guint n_shown, guint n_total);
/* Whether it has @search in what is seen of it */
gboolean guichet_operation_text_matches (GuichetOperation *operation, const char *search);

G_END_DECLS
