/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-fault.h: what went wrong with a request, as a code to react to and a sentence for people.
 * Pure; OVHcloud's own words stay in the details and never become the sentence.
 */
#pragma once

#include "guichet-error.h"

G_BEGIN_DECLS

GuichetError guichet_fault_classify_status (guint status, const char *code, const char *message);
GuichetError guichet_fault_classify_network (const GError *cause, gboolean was_sent, guint status);
GError *guichet_fault_new (GuichetError code, const GuichetErrorDetails *details);
gboolean guichet_fault_is_transient (guint status);

G_END_DECLS
