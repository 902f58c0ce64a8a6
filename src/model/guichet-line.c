/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line.c: a telephone line of the account, from which calls can be placed.
 * Plain data: never asks the network for what it does not know.
 */
#include "guichet-line.h"

#include <string.h>

struct _GuichetLine
{
  GObject parent_instance;

  char *billing_account;
  char *billing_account_description;
  char *service_name;
  char *description;
  char *service_type;
  char *title; /* made once, of the above */
};

G_DEFINE_FINAL_TYPE (GuichetLine, guichet_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_BILLING_ACCOUNT = 1,
  PROP_BILLING_ACCOUNT_DESCRIPTION,
  PROP_SERVICE_NAME,
  PROP_DESCRIPTION,
  PROP_SERVICE_TYPE,
  PROP_TITLE,
} GuichetLineProperty;

static GParamSpec *props[PROP_TITLE + 1];

/* "0033972101001" as people write it. Only French numbers are grouped here: grouping every
 * country's numbers needs the phone library, which this layer does not see. */
static char *
number_for_people (const char *service_name)
{
  static const char french[] = "0033";
  gsize length = strlen (service_name);
  const char *digits = service_name + strlen (french);

  if (!g_str_has_prefix (service_name, "00") || length < 5 ||
      strspn (service_name, "0123456789") != length)
    return g_strdup (service_name);

  if (!g_str_has_prefix (service_name, french) || length != 13)
    return g_strdup_printf ("+%s", service_name + 2);

  return g_strdup_printf ("+33 %c %.2s %.2s %.2s %.2s", digits[0], digits + 1, digits + 3,
                          digits + 5, digits + 7);
}

/**
 * guichet_line_new:
 * @billing_account: the group's name, for example "xx1111-ovh-1"
 * @billing_account_description: what the person called the group, may be empty
 * @service_name: the line's name as OVHcloud writes it, for example "0033972101001"
 * @description: what the person called the line, may be empty
 * @service_type: "line" or "alias", as OVHcloud says; empty if unknown
 *
 * Returns: (transfer full): a new line
 */
GuichetLine *
guichet_line_new (const char *billing_account,
                  const char *billing_account_description,
                  const char *service_name,
                  const char *description,
                  const char *service_type)
{
  g_return_val_if_fail (billing_account != NULL, NULL);
  g_return_val_if_fail (service_name != NULL, NULL);

  return g_object_new (GUICHET_TYPE_LINE, "billing-account", billing_account,
                       "billing-account-description", billing_account_description, "service-name",
                       service_name, "description", description, "service-type", service_type,
                       NULL);
}

/**
 * guichet_line_get_billing_account:
 *
 * Returns: the name of the group that pays, for example "xx1111-ovh-1"
 */
const char *
guichet_line_get_billing_account (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->billing_account;
}

/**
 * guichet_line_get_billing_account_description:
 *
 * Returns: what the person called the group, may be empty
 */
const char *
guichet_line_get_billing_account_description (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->billing_account_description;
}

/**
 * guichet_line_get_service_name:
 *
 * Returns: the line's name as OVHcloud writes it, for example "0033972101001"
 */
const char *
guichet_line_get_service_name (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->service_name;
}

/**
 * guichet_line_get_description:
 *
 * Returns: what the person called the line, may be empty
 */
const char *
guichet_line_get_description (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->description;
}

/**
 * guichet_line_get_service_type:
 *
 * Returns: "line" or "alias" as OVHcloud says, empty if unknown
 */
const char *
guichet_line_get_service_type (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->service_type;
}

/**
 * guichet_line_get_title:
 *
 * Returns: what to call the line in front of people: its description or, if empty, its number
 */
const char *
guichet_line_get_title (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), NULL);

  return self->title;
}

/**
 * guichet_line_can_call:
 *
 * Only an alias is known to be unable. A line whose type OVHcloud did not tell (a list of bare
 * names) counts as able: the API decides, and a wrong guess here would hide a good line.
 *
 * Returns: whether a Click2Call may start from it
 */
gboolean
guichet_line_can_call (GuichetLine *self)
{
  g_return_val_if_fail (GUICHET_IS_LINE (self), FALSE);

  return g_strcmp0 (self->service_type, "alias") != 0;
}

static char *
dup_or_empty (const GValue *value)
{
  const char *string = g_value_get_string (value);

  return g_strdup (string != NULL ? string : "");
}

static void
guichet_line_constructed (GObject *object)
{
  GuichetLine *self = GUICHET_LINE (object);

  G_OBJECT_CLASS (guichet_line_parent_class)->constructed (object);

  if (*self->description != '\0')
    self->title = g_strdup (self->description);
  else
    self->title = number_for_people (self->service_name);
}

static void
guichet_line_finalize (GObject *object)
{
  GuichetLine *self = GUICHET_LINE (object);

  g_clear_pointer (&self->billing_account, g_free);
  g_clear_pointer (&self->billing_account_description, g_free);
  g_clear_pointer (&self->service_name, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->service_type, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (guichet_line_parent_class)->finalize (object);
}

static void
guichet_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetLine *self = GUICHET_LINE (object);

  switch ((GuichetLineProperty) prop_id)
    {
    case PROP_BILLING_ACCOUNT:
      g_value_set_string (value, self->billing_account);
      break;
    case PROP_BILLING_ACCOUNT_DESCRIPTION:
      g_value_set_string (value, self->billing_account_description);
      break;
    case PROP_SERVICE_NAME:
      g_value_set_string (value, self->service_name);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_SERVICE_TYPE:
      g_value_set_string (value, self->service_type);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_line_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GuichetLine *self = GUICHET_LINE (object);

  switch ((GuichetLineProperty) prop_id)
    {
    case PROP_BILLING_ACCOUNT:
      self->billing_account = dup_or_empty (value);
      break;
    case PROP_BILLING_ACCOUNT_DESCRIPTION:
      self->billing_account_description = dup_or_empty (value);
      break;
    case PROP_SERVICE_NAME:
      self->service_name = dup_or_empty (value);
      break;
    case PROP_DESCRIPTION:
      self->description = dup_or_empty (value);
      break;
    case PROP_SERVICE_TYPE:
      self->service_type = dup_or_empty (value);
      break;
    case PROP_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_line_class_init (GuichetLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = guichet_line_constructed;
  object_class->finalize = guichet_line_finalize;
  object_class->get_property = guichet_line_get_property;
  object_class->set_property = guichet_line_set_property;

  props[PROP_BILLING_ACCOUNT] = g_param_spec_string ("billing-account", NULL, NULL, NULL, given);
  props[PROP_BILLING_ACCOUNT_DESCRIPTION] =
      g_param_spec_string ("billing-account-description", NULL, NULL, NULL, given);
  props[PROP_SERVICE_NAME] = g_param_spec_string ("service-name", NULL, NULL, NULL, given);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, given);
  props[PROP_SERVICE_TYPE] = g_param_spec_string ("service-type", NULL, NULL, NULL, given);
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_line_init (GuichetLine *self)
{
}
