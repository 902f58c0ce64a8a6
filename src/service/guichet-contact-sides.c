/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-sides.c: every account that is signed in on this computer with its requests for
 * changes of contact. Each has a session of its own that stays with it, but for the account in use,
 * which has the session of the windows; when people use another account, two sides change sessions
 * and keep everything else.
 */
#include "config.h"

#include "guichet-contact-sides-private.h"

#include "guichet-contact-side-private.h"
#include "guichet-instance.h"
#include "guichet-list-replace.h"
#include "guichet-session-private.h"

typedef enum
{
  PROP_LOADING = 1,
} GuichetContactSidesProperty;

static GParamSpec *props[PROP_LOADING + 1];

static const char *const told[] = { "arrived", "changed", "expiring" };

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetContactSides,
                               guichet_contact_sides,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GuichetContactSide *
find_by_profile (GuichetContactSides *self, GuichetProfile *profile)
{
  for (guint i = 0; i < self->sides->len; i++)
    if (guichet_contact_side_get_profile (self->sides->pdata[i]) == profile)
      return self->sides->pdata[i];

  return NULL;
}

static GuichetContactSide *
find_by_requests (GuichetContactSides *self, GuichetContactRequestList *requests)
{
  for (guint i = 0; i < self->sides->len; i++)
    if (guichet_contact_side_get_requests (self->sides->pdata[i]) == requests)
      return self->sides->pdata[i];

  return NULL;
}

/* What the lists tell is told once more, with the side. */
static void
told_cb (GuichetContactRequestList *requests,
         GuichetContactRequest *request,
         GuichetContactSides *self)
{
  GuichetContactSide *side = find_by_requests (self, requests);
  const GSignalInvocationHint *hint = g_signal_get_invocation_hint (requests);

  if (side != NULL)
    g_signal_emit_by_name (self, g_signal_name (hint->signal_id), side, request);
}

/* Following the accounts */

static gboolean
is_current (GuichetContactSides *self, GuichetContactSide *side)
{
  return guichet_contact_side_get_session (side) == self->session;
}

/* The account in use has the session of the windows, any other one of its own. */
static void
give_session (GuichetContactSides *self, GuichetContactSide *side, gboolean is_in_use)
{
  GuichetProfile *profile = guichet_contact_side_get_profile (side);
  g_autoptr(GuichetSession) before = g_object_ref (guichet_contact_side_get_session (side));
  g_autoptr(GuichetSession) after = NULL;

  if (is_in_use == is_current (self, side))
    return;
  after =
      is_in_use ? g_object_ref (self->session) : guichet_session_new_bound (self->session, profile);
  guichet_contact_side_set_session (side, after);
  if (is_in_use)
    guichet_session_stop_opening (before);
}

static GuichetContactSide *
make_side (GuichetContactSides *self, GuichetProfile *profile)
{
  g_autoptr(GuichetSession) own = guichet_session_new_bound (self->session, profile);
  GuichetContactSide *side = guichet_contact_side_new (profile, own, self->folder);
  GuichetContactRequestList *requests = guichet_contact_side_get_requests (side);

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_object (requests, told[i], G_CALLBACK (told_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (requests, "notify::loading",
                           G_CALLBACK (guichet_contact_sides_update_loading), self,
                           G_CONNECT_SWAPPED);
  return side;
}

/* Whoever has it still sees that the account is gone. */
static void
drop_side (GuichetContactSides *self, GuichetContactSide *side)
{
  GuichetContactRequestList *requests = guichet_contact_side_get_requests (side);

  if (self->n_holds > 0)
    guichet_contact_request_list_release (requests);
  g_signal_handlers_disconnect_by_data (requests, self);
  give_session (self, side, FALSE);
  guichet_session_stop_opening (guichet_contact_side_get_session (side));
}

static void
take_profile (GuichetContactSides *self, GPtrArray *fresh, GuichetProfile *profile)
{
  const gboolean is_in_use = profile == guichet_session_get_profile (self->session);
  GuichetContactSide *known = find_by_profile (self, profile);
  GuichetContactSide *side = known != NULL ? g_object_ref (known) : make_side (self, profile);

  give_session (self, side, is_in_use);
  if (known == NULL && self->n_holds > 0)
    guichet_contact_request_list_hold (guichet_contact_side_get_requests (side));
  g_ptr_array_insert (fresh, is_in_use ? 0 : -1, side);
}

static void
follow (GuichetContactSides *self)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (self->session));
  g_autoptr(GPtrArray) before = g_ptr_array_ref (self->sides);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (profiles, i);

      /* Who signs out of what was found on this computer leaves it where it is. */
      if (guichet_profile_get_kind (profile) != GUICHET_PROFILE_FOUND ||
          guichet_session_get_profile (self->session) != NULL)
        take_profile (self, fresh, profile);
    }

  guichet_list_replace (G_LIST_MODEL (self), &self->sides, fresh);
  for (guint i = 0; i < before->len; i++)
    if (!g_ptr_array_find (fresh, before->pdata[i], NULL))
      drop_side (self, before->pdata[i]);
  guichet_contact_sides_update_loading (self);
}

/**
 * guichet_contact_sides_new_in_folder:
 * @session: of the account in use; its side reads with this very session
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): a side for each account; nothing is asked before somebody holds them
 */
GuichetContactSides *
guichet_contact_sides_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetContactSides *self = g_object_new (GUICHET_TYPE_CONTACT_SIDES, NULL);

  self->session = g_object_ref (session);
  self->folder = g_strdup (folder);
  g_signal_connect_object (guichet_session_get_profiles (session), "items-changed",
                           G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::profile", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  follow (self);
  return self;
}

/**
 * guichet_contact_sides_new:
 * @session: of the account in use; its side reads with this very session
 *
 * Returns: (transfer full): a side for each account; nothing is asked before somebody holds them
 */
GuichetContactSides *
guichet_contact_sides_new (GuichetSession *session)
{
  return guichet_contact_sides_new_in_folder (session, guichet_instance_get_data_dir ());
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_CONTACT_SIDE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_CONTACT_SIDES (model)->sides->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetContactSides *self = GUICHET_CONTACT_SIDES (model);

  return position < self->sides->len ? g_object_ref (self->sides->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_contact_sides_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((GuichetContactSidesProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, GUICHET_CONTACT_SIDES (object)->is_loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_sides_finalize (GObject *object)
{
  GuichetContactSides *self = GUICHET_CONTACT_SIDES (object);

  for (guint i = 0; i < self->sides->len; i++)
    {
      GuichetContactSide *side = self->sides->pdata[i];

      g_signal_handlers_disconnect_by_data (guichet_contact_side_get_requests (side), self);
      if (self->n_holds > 0)
        guichet_contact_request_list_release (guichet_contact_side_get_requests (side));
      if (!is_current (self, side))
        guichet_session_stop_opening (guichet_contact_side_get_session (side));
    }
  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_contact_sides_parent_class)->finalize (object);
}

static void
guichet_contact_sides_class_init (GuichetContactSidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_sides_get_property;
  object_class->finalize = guichet_contact_sides_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_new (told[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, GUICHET_TYPE_CONTACT_SIDE, GUICHET_TYPE_CONTACT_REQUEST);
}

static void
guichet_contact_sides_init (GuichetContactSides *self)
{
  self->sides = g_ptr_array_new_with_free_func (g_object_unref);
}
