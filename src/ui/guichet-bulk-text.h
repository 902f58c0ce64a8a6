/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-text.h: the words of every bulk: how far it has come, how long it will take. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_bulk_text_count (guint done, guint total);
/* "" while nobody can say */
char *guichet_bulk_text_remaining (int seconds);
char *guichet_bulk_text_unfinished_contacts (guint n_done, guint n_total);
char *guichet_bulk_text_unfinished_entries (guint n_done, guint n_total);

G_END_DECLS
