/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-instance.h: which Guichet this process belongs to, the person's own or a demo, and where
 * that one lives. Windows and helper of one instance share application ids, settings and store; two
 * instances share nothing.
 *
 * An instance is a demo when GUICHET_DEMO is set; GUICHET_STATE_DIR moves its store and settings to
 * that folder (the demo and the tests use it). Both are inherited by the programs that an instance
 * starts.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean guichet_instance_is_demo (void);
/* Whether the environment gives it a place or an account of its own. */
gboolean guichet_instance_is_apart (void);
/* "io.github.guichet.Guichet", with ".Demo" in a demo */
const char *guichet_instance_get_app_id (void);
const char *guichet_instance_get_helper_id (void);
/* The folder of the store; made on demand by who writes into it. */
const char *guichet_instance_get_data_dir (void);
GSettings *guichet_instance_new_settings (void);
/* Settings that stand below @settings, in the same place. */
GSettings *
guichet_instance_open_settings (GSettings *settings, const char *schema_id, const char *folder);

G_END_DECLS
