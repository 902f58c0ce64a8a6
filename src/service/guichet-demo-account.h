/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo-account.h: the second account of a demo: signed in like a person's own, with keys
 * that the folder of the demo keeps, and never a keyring.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-credentials.h"

G_BEGIN_DECLS

/* @line: what the sandbox prints of an account */
gboolean guichet_demo_account_write (const char *folder,
                                     const char *endpoint,
                                     const char *line,
                                     GError **error);
/* (nullable): the keys of this demo for a profile; %NULL if there are none, or this is no demo */
GuichetCredentials *guichet_demo_account_read_keys (const char *profile);

G_END_DECLS
