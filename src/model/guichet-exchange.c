/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-exchange.c: one request to OVHcloud and how it ended, as support may see it: no body, no
 * header, no query, no secret.
 */
#include "guichet-exchange.h"

struct _GuichetExchange
{
  GObject parent_instance;

  char *method;
  char *path; /* below the version, without its query */
  guint status;
  guint milliseconds;
  char *query_id; /* (nullable) */
  gint64 time;
  gboolean second_try;
  char *account; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetExchange, guichet_exchange, G_TYPE_OBJECT)

typedef enum
{
  PROP_METHOD = 1,
  PROP_PATH,
  PROP_STATUS,
  PROP_MILLISECONDS,
  PROP_QUERY_ID,
  PROP_TIME,
  PROP_SECOND_TRY,
} GuichetExchangeProperty;

static GParamSpec *props[PROP_SECOND_TRY + 1];

/**
 * guichet_exchange_get_method:
 *
 * Returns: (transfer none): "GET"
 */
const char *
guichet_exchange_get_method (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), NULL);

  return self->method;
}

/**
 * guichet_exchange_get_path:
 *
 * Returns: (transfer none): the path below the version, without its query
 */
const char *
guichet_exchange_get_path (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), NULL);

  return self->path;
}

/**
 * guichet_exchange_get_status:
 *
 * Returns: the HTTP status, 0 if there was no answer
 */
guint
guichet_exchange_get_status (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), 0);

  return self->status;
}

/**
 * guichet_exchange_get_milliseconds:
 *
 * Returns: how long it took, in milliseconds
 */
guint
guichet_exchange_get_milliseconds (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), 0);

  return self->milliseconds;
}

/**
 * guichet_exchange_get_query_id:
 *
 * Returns: (nullable) (transfer none): what OVHcloud calls this request
 */
const char *
guichet_exchange_get_query_id (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), NULL);

  return self->query_id;
}

/**
 * guichet_exchange_get_time:
 *
 * Returns: when it began, in microseconds since the Unix epoch, of this computer's clock
 */
gint64
guichet_exchange_get_time (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), 0);

  return self->time;
}

/**
 * guichet_exchange_is_second_try:
 *
 * Returns: whether it repeated a GET that had failed
 */
gboolean
guichet_exchange_is_second_try (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), FALSE);

  return self->second_try;
}

/**
 * guichet_exchange_get_account:
 *
 * Returns: (transfer none) (nullable): the nichandle that asked, if it was known then
 */
const char *
guichet_exchange_get_account (GuichetExchange *self)
{
  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), NULL);

  return self->account;
}

/**
 * guichet_exchange_set_account:
 * @nichandle: (nullable): who asked
 */
void
guichet_exchange_set_account (GuichetExchange *self, const char *nichandle)
{
  g_return_if_fail (GUICHET_IS_EXCHANGE (self));

  g_free (self->account);
  self->account = g_strdup (nichandle);
}

/**
 * guichet_exchange_to_text:
 *
 * Returns: (transfer full): time in UTC, method, path, status, milliseconds, query id and account,
 * separated by tabs; "-" for what there is not
 */
char *
guichet_exchange_to_text (GuichetExchange *self)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *written = NULL;

  g_return_val_if_fail (GUICHET_IS_EXCHANGE (self), NULL);

  time = g_date_time_new_from_unix_utc (self->time / G_USEC_PER_SEC);
  written = time != NULL ? g_date_time_format_iso8601 (time) : g_strdup ("-");
  return g_strdup_printf ("%s\t%s\t%s\t%u\t%u\t%s\t%s", written, self->method, self->path,
                          self->status, self->milliseconds,
                          self->query_id != NULL ? self->query_id : "-",
                          self->account != NULL ? self->account : "-");
}

static void
guichet_exchange_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetExchange *self = GUICHET_EXCHANGE (object);

  switch ((GuichetExchangeProperty) prop_id)
    {
    case PROP_METHOD:
      g_value_set_string (value, self->method);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_MILLISECONDS:
      g_value_set_uint (value, self->milliseconds);
      break;
    case PROP_QUERY_ID:
      g_value_set_string (value, self->query_id);
      break;
    case PROP_TIME:
      g_value_set_int64 (value, self->time);
      break;
    case PROP_SECOND_TRY:
      g_value_set_boolean (value, self->second_try);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_exchange_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GuichetExchange *self = GUICHET_EXCHANGE (object);

  switch ((GuichetExchangeProperty) prop_id)
    {
    case PROP_METHOD:
      self->method = g_value_dup_string (value);
      break;
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    case PROP_STATUS:
      self->status = g_value_get_uint (value);
      break;
    case PROP_MILLISECONDS:
      self->milliseconds = g_value_get_uint (value);
      break;
    case PROP_QUERY_ID:
      self->query_id = g_value_dup_string (value);
      break;
    case PROP_TIME:
      self->time = g_value_get_int64 (value);
      break;
    case PROP_SECOND_TRY:
      self->second_try = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_exchange_finalize (GObject *object)
{
  GuichetExchange *self = GUICHET_EXCHANGE (object);

  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->query_id, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (guichet_exchange_parent_class)->finalize (object);
}

static void
guichet_exchange_class_init (GuichetExchangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = guichet_exchange_get_property;
  object_class->set_property = guichet_exchange_set_property;
  object_class->finalize = guichet_exchange_finalize;

  props[PROP_METHOD] = g_param_spec_string ("method", NULL, NULL, "", given);
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, "", given);
  props[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, G_MAXUINT, 0, given);
  props[PROP_MILLISECONDS] = g_param_spec_uint ("milliseconds", NULL, NULL, 0, G_MAXUINT, 0, given);
  props[PROP_QUERY_ID] = g_param_spec_string ("query-id", NULL, NULL, NULL, given);
  props[PROP_TIME] = g_param_spec_int64 ("time", NULL, NULL, 0, G_MAXINT64, 0, given);
  props[PROP_SECOND_TRY] = g_param_spec_boolean ("second-try", NULL, NULL, FALSE, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_exchange_init (GuichetExchange *self)
{
}
