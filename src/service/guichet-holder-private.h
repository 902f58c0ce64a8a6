/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-private.h: what checking and saving a holder have in common.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-client.h"

G_BEGIN_DECLS

/* Of @task, whose source is a session. (nullable) (transfer none): %NULL: the task is over */
GuichetClient *guichet_holder_get_client (GTask *task);
/* (transfer full): @error of a check, which leaves nothing behind */
GError *guichet_holder_new_check_error (const GError *error);
/* @error: (nullable). (nullable) (transfer full): by path; %NULL: it is not about values */
GHashTable *guichet_holder_list_faults (const GError *error);

G_END_DECLS
