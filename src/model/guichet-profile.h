/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile.h: an account that one can switch to: who it is and how it signs in. Holds no
 * secret, ever.
 *
 * Properties: "id", "endpoint" (construct-only); "kind" (read-write: new keys may be of another),
 * "name" (read-write: what people call it; "" for none), "nichandle" (read-write), "title"
 * (read-only: the name or, without one, the nichandle or the endpoint), "for-session" (read-write,
 * boolean: its secrets go with the session).
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_PROFILE_KEYS,            /* application key, application secret, consumer key */
  GUICHET_PROFILE_SERVICE_ACCOUNT, /* OAuth2 client id and secret */
  GUICHET_PROFILE_FOUND,           /* the environment or ovh.conf, used in place */
} GuichetProfileKind;

#define GUICHET_TYPE_PROFILE_KIND (guichet_profile_kind_get_type ())
GType guichet_profile_kind_get_type (void);

#define GUICHET_TYPE_PROFILE (guichet_profile_get_type ())
G_DECLARE_FINAL_TYPE (GuichetProfile, guichet_profile, GUICHET, PROFILE, GObject)

/* The id of the profile that is not in the settings: what was found on this computer. */
#define GUICHET_PROFILE_FOUND_ID ""

GuichetProfile *guichet_profile_new (const char *id, GuichetProfileKind kind, const char *endpoint);
const char *guichet_profile_get_id (GuichetProfile *self);
GuichetProfileKind guichet_profile_get_kind (GuichetProfile *self);
void guichet_profile_set_kind (GuichetProfile *self, GuichetProfileKind kind);
/* "ovh-eu", or a URL */
const char *guichet_profile_get_endpoint (GuichetProfile *self);
const char *guichet_profile_get_name (GuichetProfile *self);
void guichet_profile_set_name (GuichetProfile *self, const char *name);
/* (nullable): %NULL until it was read once */
const char *guichet_profile_get_nichandle (GuichetProfile *self);
void guichet_profile_set_nichandle (GuichetProfile *self, const char *nichandle);
/* (nullable): as OVHcloud last called whom it belongs to */
const char *guichet_profile_get_person (GuichetProfile *self);
void guichet_profile_set_person (GuichetProfile *self, const char *person);
/* The one name for people, in every place */
const char *guichet_profile_get_title (GuichetProfile *self);
gboolean guichet_profile_is_for_session (GuichetProfile *self);
void guichet_profile_set_for_session (GuichetProfile *self, gboolean for_session);

G_END_DECLS
