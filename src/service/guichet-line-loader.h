/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-loader.h: reads all lines of an account: the list of its groups, then the list of
 * lines of each. Private to the line list. Repeats nothing; the client does that.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-client.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *lines;  /* (element-type GuichetLine): of the groups that answered */
  GPtrArray *failed; /* (element-type utf8): names of the groups that did not */
  GError *error;     /* (nullable): of the first of them */
} GuichetLoadedLines;

void guichet_loaded_lines_free (GuichetLoadedLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetLoadedLines, guichet_loaded_lines_free)

void guichet_line_loader_run_async (GuichetClient *client,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GuichetLoadedLines *guichet_line_loader_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
