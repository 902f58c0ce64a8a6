/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-list-private.h: how the session fills the list of lines.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-line-list.h"

G_BEGIN_DECLS

GuichetLineList *guichet_line_list_new (void);
void guichet_line_list_load_async (GuichetLineList *self,
                                   GuichetClient *client,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean
guichet_line_list_load_finish (GuichetLineList *self, GAsyncResult *result, GError **error);
void guichet_line_list_clear (GuichetLineList *self);
char *guichet_line_list_make_key (GuichetLine *line);
GuichetLine *guichet_line_list_find_key (GuichetLineList *self, const char *key);

G_END_DECLS
