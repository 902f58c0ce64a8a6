/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-rescue.h: the profiles that this process has just added to the settings, which
 * another one may write over in the same moment. Private to the list of profiles.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-profile.h"

G_BEGIN_DECLS

typedef struct _GuichetProfileRescue GuichetProfileRescue;

GuichetProfileRescue *guichet_profile_rescue_new (void);
void guichet_profile_rescue_free (GuichetProfileRescue *self);
void guichet_profile_rescue_note_kept (GuichetProfileRescue *self,
                                       GuichetProfile *profile,
                                       gboolean is_new);
void guichet_profile_rescue_note_dropped (GuichetProfileRescue *self, const char *id);
char **guichet_profile_rescue_list_ids (GuichetProfileRescue *self, GSettings *settings);

G_END_DECLS
