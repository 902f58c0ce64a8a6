/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-list.h: the accounts one can switch to, a #GListModel of #GuichetProfile that
 * follows the settings, so windows and helper always agree. First stands what was found on this
 * computer, if anything was. Metadata alone: secrets are the keyring's.
 *
 * Property "current" (#GuichetProfile, nullable, read-write): the one in use. An account in the
 * environment of this process is the current one whatever the settings say, and cannot be changed.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-profile.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_PROFILE_LIST (guichet_profile_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetProfileList, guichet_profile_list, GUICHET, PROFILE_LIST, GObject)

GuichetProfileList *guichet_profile_list_new (GSettings *settings);
/* (nullable) (transfer none) */
GuichetProfile *guichet_profile_list_find (GuichetProfileList *self, const char *id);
GuichetProfile *guichet_profile_list_get_current (GuichetProfileList *self);
/* Does nothing while the environment decides. */
void guichet_profile_list_set_current (GuichetProfileList *self, GuichetProfile *profile);
/* Whether the account comes from the environment of this process and stays. */
gboolean guichet_profile_list_is_fixed (GuichetProfileList *self);
/* What people call it; the settings remember it. */
void
guichet_profile_list_rename (GuichetProfileList *self, GuichetProfile *profile, const char *name);
/* Takes up a profile that is not in the list yet, or remembers what changed of one that is. */
void guichet_profile_list_keep (GuichetProfileList *self, GuichetProfile *profile);
/* Forgets the metadata; guichet_sign_out_async() is what people ask for. */
void guichet_profile_list_drop (GuichetProfileList *self, GuichetProfile *profile);
/* (transfer full): the settings of one profile: its line, and its Click2Call user */
GSettings *guichet_profile_list_open_settings (GuichetProfileList *self, GuichetProfile *profile);

G_END_DECLS
