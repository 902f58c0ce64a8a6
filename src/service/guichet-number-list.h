/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-list.h: the lists of numbers in the settings: "never-ask", "never-offer".
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean guichet_number_list_has (GSettings *settings, const char *key, const char *dial);
void
guichet_number_list_set (GSettings *settings, const char *key, const char *dial, gboolean listed);

G_END_DECLS
