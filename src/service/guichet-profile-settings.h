/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-settings.h: how the settings remember profiles: a list of ids, and for each id a
 * folder of its own.
 * Private to the list of profiles.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-profile.h"

G_BEGIN_DECLS

char **guichet_profile_settings_list_ids (GSettings *settings);
void guichet_profile_settings_set_listed (GSettings *settings, const char *id, gboolean listed);
GSettings *guichet_profile_settings_open (GSettings *settings, const char *id);
GuichetProfile *guichet_profile_settings_read (GSettings *own, const char *id);
void guichet_profile_settings_update (GSettings *own, GuichetProfile *profile);
void guichet_profile_settings_write (GSettings *settings, GuichetProfile *profile);
void guichet_profile_settings_note_new_keys (GSettings *settings, const char *id);
void guichet_profile_settings_forget (GSettings *settings, const char *id);

G_END_DECLS
