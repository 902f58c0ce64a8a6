/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-history.h: the calls that were asked for on this computer, newest first, as a live
 * #GListModel of #GuichetCall kept in the store. Sees what the other program of the instance
 * writes.
 *
 * Property "error" (boxed GError, nullable, read-only): why calls are not kept, or that a damaged
 * store was set aside.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-call.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL_HISTORY (guichet_call_history_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallHistory, guichet_call_history, GUICHET, CALL_HISTORY, GObject)

/* A store that cannot be opened or read is told in "error"; the list then lives in memory alone. */
GuichetCallHistory *guichet_call_history_new (void);
/* The same in another folder than the one of the instance. */
GuichetCallHistory *guichet_call_history_new_in_folder (const char *folder);
const GError *guichet_call_history_get_error (GuichetCallHistory *self);
/* Returns: %FALSE if another program of the instance is sending a call to the same number. */
gboolean guichet_call_history_add (GuichetCallHistory *self, GuichetCall *call);
/* Writes what changed in @call since it was added. */
void guichet_call_history_update (GuichetCallHistory *self, GuichetCall *call);
void guichet_call_history_remove (GuichetCallHistory *self, GuichetCall *call);
/* Undoes the last removal of @call. */
void guichet_call_history_restore (GuichetCallHistory *self, GuichetCall *call);
/* Gives the number a name; all its calls, past and to come, carry it. An empty @name takes it away.
 */
void guichet_call_history_set_name (GuichetCallHistory *self, const char *dial, const char *name);
/* Returns: (transfer full): all calls as CSV with a header line, UTF-8, fields quoted, for a
 * spreadsheet */
char *guichet_call_history_to_csv (GuichetCallHistory *self);

G_END_DECLS
