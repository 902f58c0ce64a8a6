/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-desk.c: what all windows of the application share: the session, the history, the dialer,
 * and one way to call. Has no widgets, so a call goes on when the window that asked for it is
 * closed.
 */
#include "config.h"

#include "guichet-desk.h"

#include "guichet-error.h"
#include "guichet-instance.h"

struct _GuichetDesk
{
  GObject parent_instance;

  GSettings *settings;
  GuichetSession *session;
  GuichetCallHistory *history;
  GuichetDialer *dialer;
  GuichetContactsDesk *contacts;   /* (nullable): until it is asked for */
  GuichetDirectoryDesk *directory; /* the same */
  GuichetDomainsDesk *domains;     /* the same */
  guint requests;                  /* under way */
};

G_DEFINE_FINAL_TYPE (GuichetDesk, guichet_desk, G_TYPE_OBJECT)

typedef enum
{
  PROP_BUSY = 1,
} GuichetDeskProperty;

static GParamSpec *props[PROP_BUSY + 1];

enum
{
  ASK,
  PLACED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The desk of a request, and the number it is about: both live until the answer is there. */
typedef struct
{
  GuichetDesk *desk;
  GuichetPhoneNumber *number;
} Request;

static Request *
request_new (GuichetDesk *self, GuichetPhoneNumber *number)
{
  Request *request = g_new0 (Request, 1);

  request->desk = g_object_ref (self);
  request->number = guichet_phone_number_ref (number);
  if (self->requests++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
  return request;
}

static void
request_free (Request *request)
{
  if (--request->desk->requests == 0)
    g_object_notify_by_pspec (G_OBJECT (request->desk), props[PROP_BUSY]);
  g_object_unref (request->desk);
  guichet_phone_number_unref (request->number);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
call_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Request) request = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCall) call =
                 guichet_dialer_call_finish (GUICHET_DIALER (source), result, &error);

  if (call != NULL)
    g_signal_emit (request->desk, signals[PLACED], 0, request->number, call);
  else if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NEEDS_CONFIRMATION))
    g_signal_emit (request->desk, signals[ASK], 0, request->number);
  else
    g_signal_emit (request->desk, signals[FAILED], 0, request->number, error);
}

/**
 * guichet_desk_call:
 * @self: the desk
 * @number: the number to call
 *
 * Calls @number, or emits "ask" if the person must see a question first. What becomes of it is told
 * by "placed" and "failed".
 */
void
guichet_desk_call (GuichetDesk *self, GuichetPhoneNumber *number)
{
  g_return_if_fail (GUICHET_IS_DESK (self));
  g_return_if_fail (number != NULL);

  if (guichet_dialer_check (self->dialer, number) != GUICHET_CONFIRM_NONE)
    g_signal_emit (self, signals[ASK], 0, number);
  else
    guichet_dialer_call_async (self->dialer, number, FALSE, NULL, call_answered_cb,
                               request_new (self, number));
}

/**
 * guichet_desk_call_confirmed:
 * @self: the desk
 * @number: the number to call
 *
 * Calls @number; the person was shown what is to be known of it, and said yes.
 */
void
guichet_desk_call_confirmed (GuichetDesk *self, GuichetPhoneNumber *number)
{
  g_return_if_fail (GUICHET_IS_DESK (self));
  g_return_if_fail (number != NULL);

  guichet_dialer_call_async (self->dialer, number, TRUE, NULL, call_answered_cb,
                             request_new (self, number));
}

/**
 * guichet_desk_set_never_offer:
 * @self: the desk
 * @dial: a number as dialled, "0033142866100"
 * @never_offer: whether it is left out when it is copied
 */
void
guichet_desk_set_never_offer (GuichetDesk *self, const char *dial, gboolean never_offer)
{
  g_auto(GStrv) before = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) after = NULL;

  g_return_if_fail (GUICHET_IS_DESK (self));
  g_return_if_fail (dial != NULL);

  before = g_settings_get_strv (self->settings, "never-offer");
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], dial))
      g_strv_builder_add (builder, before[i]);
  if (never_offer)
    g_strv_builder_add (builder, dial);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "never-offer", (const char *const *) after);
}

GuichetSession *
guichet_desk_get_session (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  return self->session;
}

GuichetCallHistory *
guichet_desk_get_history (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  return self->history;
}

GuichetDialer *
guichet_desk_get_dialer (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  return self->dialer;
}

GSettings *
guichet_desk_get_settings (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  return self->settings;
}

static void
notify_busy (GuichetDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* What is being sent keeps the program. @sender: has a property "busy" */
static void
watch_busy (GuichetDesk *self, gpointer sender)
{
  g_signal_connect_object (sender, "notify::busy", G_CALLBACK (notify_busy), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_desk_get_contacts:
 * @self: the desk
 *
 * Returns: (transfer none): what the windows about contacts share; made when it is asked for first
 */
GuichetContactsDesk *
guichet_desk_get_contacts (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  if (self->contacts == NULL)
    {
      self->contacts = guichet_contacts_desk_new (self->session);
      watch_busy (self, guichet_contacts_desk_get_bulks (self->contacts));
    }
  return self->contacts;
}

/**
 * guichet_desk_get_directory:
 * @self: the desk
 *
 * Returns: (transfer none): what the windows about directory entries share; made when it is asked
 * for first
 */
GuichetDirectoryDesk *
guichet_desk_get_directory (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  if (self->directory == NULL)
    {
      self->directory = guichet_directory_desk_new (self->session);
      watch_busy (self, guichet_directory_desk_get_bulks (self->directory));
    }
  return self->directory;
}

/**
 * guichet_desk_get_domains:
 * @self: the desk
 *
 * Returns: (transfer none): what the windows about domain names share; made when it is asked for
 * first
 */
GuichetDomainsDesk *
guichet_desk_get_domains (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), NULL);

  if (self->domains == NULL)
    {
      self->domains = guichet_domains_desk_new (self->session);
      watch_busy (self, self->domains);
    }
  return self->domains;
}

gboolean
guichet_desk_get_busy (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), FALSE);

  return self->requests > 0 || guichet_desk_is_changing (self);
}

gboolean
guichet_desk_is_changing (GuichetDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DESK (self), FALSE);

  return (self->contacts != NULL &&
          guichet_bulk_shelf_get_busy (guichet_contacts_desk_get_bulks (self->contacts))) ||
         (self->directory != NULL &&
          guichet_bulk_shelf_get_busy (guichet_directory_desk_get_bulks (self->directory))) ||
         (self->domains != NULL && guichet_domains_desk_get_busy (self->domains));
}

static void
guichet_desk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetDeskProperty) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, guichet_desk_get_busy (GUICHET_DESK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_desk_dispose (GObject *object)
{
  GuichetDesk *self = GUICHET_DESK (object);

  g_clear_object (&self->domains);
  g_clear_object (&self->directory);
  g_clear_object (&self->contacts);
  g_clear_object (&self->dialer);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (guichet_desk_parent_class)->dispose (object);
}

static void
guichet_desk_class_init (GuichetDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_desk_dispose;
  object_class->get_property = guichet_desk_get_property;

  props[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[ASK] = g_signal_new ("ask", GUICHET_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, GUICHET_TYPE_PHONE_NUMBER);
  signals[PLACED] =
      g_signal_new ("placed", GUICHET_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, GUICHET_TYPE_PHONE_NUMBER, GUICHET_TYPE_CALL);
  signals[FAILED] = g_signal_new ("failed", GUICHET_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, GUICHET_TYPE_PHONE_NUMBER, G_TYPE_ERROR);
}

static void
guichet_desk_init (GuichetDesk *self)
{
  self->settings = guichet_instance_new_settings ();
  self->session = guichet_session_new (self->settings);
  self->history = guichet_call_history_new ();
  self->dialer = guichet_dialer_new (self->session, self->history);
}

/**
 * guichet_desk_new:
 *
 * Nothing is asked of the network before guichet_session_load().
 *
 * Returns: (transfer full): a desk for the account of this instance
 */
GuichetDesk *
guichet_desk_new (void)
{
  return g_object_new (GUICHET_TYPE_DESK, NULL);
}
