/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-side.c: one account that is signed in on this computer, and its requests for
 * changes of contact. Its list stays the same when another session comes to read for it, and so do
 * the requests in it.
 */
#include "config.h"

#include "guichet-contact-side-private.h"

#include "guichet-contact-request-list-private.h"

struct _GuichetContactSide
{
  GObject parent_instance;

  GuichetProfile *profile;
  GuichetSession *session;
  GuichetContactRequestList *requests;
};

typedef enum
{
  PROP_PROFILE = 1,
  PROP_SESSION,
  PROP_REQUESTS,
} GuichetContactSideProperty;

static GParamSpec *props[PROP_REQUESTS + 1];

G_DEFINE_FINAL_TYPE (GuichetContactSide, guichet_contact_side, G_TYPE_OBJECT)

void
guichet_contact_side_set_session (GuichetContactSide *self, GuichetSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  guichet_contact_request_list_set_session (self->requests, session);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * guichet_contact_side_get_profile:
 *
 * Returns: (transfer none): how it signs in
 */
GuichetProfile *
guichet_contact_side_get_profile (GuichetContactSide *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDE (self), NULL);

  return self->profile;
}

/**
 * guichet_contact_side_get_session:
 *
 * Returns: (transfer none): what reads for it; another one after “session” was notified, which
 * happens when people use another account
 */
GuichetSession *
guichet_contact_side_get_session (GuichetContactSide *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDE (self), NULL);

  return self->session;
}

/**
 * guichet_contact_side_get_requests:
 *
 * Returns: (transfer none): its requests; the same list for the life of the side
 */
GuichetContactRequestList *
guichet_contact_side_get_requests (GuichetContactSide *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDE (self), NULL);

  return self->requests;
}

/**
 * guichet_contact_side_get_account:
 *
 * Returns: (transfer none): the nichandle; "" until it was read once
 */
const char *
guichet_contact_side_get_account (GuichetContactSide *self)
{
  const char *nichandle;

  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDE (self), "");

  nichandle = guichet_profile_get_nichandle (self->profile);
  return nichandle != NULL ? nichandle : "";
}

GuichetContactSide *
guichet_contact_side_new (GuichetProfile *profile, GuichetSession *session, const char *folder)
{
  GuichetContactSide *self = g_object_new (GUICHET_TYPE_CONTACT_SIDE, NULL);

  self->profile = g_object_ref (profile);
  self->session = g_object_ref (session);
  self->requests =
      guichet_contact_request_list_new_bound (session, folder, guichet_profile_get_id (profile));
  return self;
}

static void
guichet_contact_side_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetContactSide *self = GUICHET_CONTACT_SIDE (object);

  switch ((GuichetContactSideProperty) prop_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_REQUESTS:
      g_value_set_object (value, self->requests);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_side_finalize (GObject *object)
{
  GuichetContactSide *self = GUICHET_CONTACT_SIDE (object);

  g_clear_object (&self->requests);
  g_clear_object (&self->session);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (guichet_contact_side_parent_class)->finalize (object);
}

static void
guichet_contact_side_class_init (GuichetContactSideClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_side_get_property;
  object_class->finalize = guichet_contact_side_finalize;

  props[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, GUICHET_TYPE_PROFILE, readable);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GUICHET_TYPE_SESSION, readable);
  props[PROP_REQUESTS] =
      g_param_spec_object ("requests", NULL, NULL, GUICHET_TYPE_CONTACT_REQUEST_LIST, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_contact_side_init (GuichetContactSide *self)
{
}
