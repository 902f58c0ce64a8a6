/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-contact.c: the holder of domain names, as OVHcloud has it. Nobody signs in with
 * one; it shares its number with a contact of the account (/me/contact), so changing one changes
 * both. Live data: tells of its changes, and asks nobody for anything.
 */
#include "guichet-domain-contact.h"

static const char *const labels[] = {
  "accreditationCountry",
  "accreditationId",
  "accreditationOrganism",
  "accreditationYear",
  "address.city",
  "address.country",
  "address.line1",
  "address.line2",
  "address.line3",
  "address.otherDetails",
  "address.province",
  "address.zip",
  "birthCity",
  "birthCountry",
  "birthDay",
  "birthZip",
  "cellPhone",
  "companyNationalIdentificationNumber",
  "email",
  "enterpriseId",
  "fax",
  "firstName",
  "gender",
  "insee",
  "language",
  "lastName",
  "legalForm",
  "legalFormCategory",
  "nationalIdentificationNumber",
  "nationality",
  "organisationAccountable",
  "organisationFunding",
  "organisationFundingOther",
  "organisationName",
  "organisationRole",
  "organisationRoleOther",
  "organisationStaffStatus",
  "organisationStaffStatusOther",
  "organisationType",
  "organisationTypeOther",
  "phone",
  "registrantDocumentType",
  "registrantDocumentTypeOther",
  "roleInOrganisation",
  "trademarkId",
  "vat",
  "website",
  NULL,
};

#define N_LABELS (G_N_ELEMENTS (labels) - 1)

struct _GuichetDomainContact
{
  GObject parent_instance;

  gint64 id;
  char *texts[N_LABELS]; /* each "" for none */
  char *name;
  guint n_domains;
};

G_DEFINE_FINAL_TYPE (GuichetDomainContact, guichet_domain_contact, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_N_DOMAINS,
} GuichetDomainContactProperty;

static GParamSpec *props[PROP_N_DOMAINS + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *const *
guichet_domain_contact_get_labels (void)
{
  return labels;
}

guint
guichet_domain_contact_get_n_labels (void)
{
  return N_LABELS;
}

gint64
guichet_domain_contact_get_id (GuichetDomainContact *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), 0);

  return self->id;
}

/* Values */

/**
 * guichet_domain_contact_get:
 * @label: one of guichet_domain_contact_get_labels()
 *
 * Returns: (transfer none): the value; "" for none
 */
const char *
guichet_domain_contact_get (GuichetDomainContact *self, const char *label)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), "");
  g_return_val_if_fail (label != NULL, "");

  for (guint i = 0; i < N_LABELS; i++)
    if (g_str_equal (labels[i], label))
      return self->texts[i];
  return "";
}

static char *
build_name (GuichetDomainContact *self)
{
  const char *organisation = guichet_domain_contact_get (self, "organisationName");
  g_autofree char *person = NULL;

  if (*organisation != '\0' && !guichet_domain_contact_is_individual (self))
    return g_strdup (organisation);
  person = g_strjoin (" ", guichet_domain_contact_get (self, "firstName"),
                      guichet_domain_contact_get (self, "lastName"), NULL);
  g_strstrip (person);
  return *person != '\0' ? g_steal_pointer (&person) : g_strdup (organisation);
}

static void
refresh_name (GuichetDomainContact *self)
{
  g_autofree char *name = build_name (self);

  if (g_str_equal (self->name, name))
    return;
  g_free (self->name);
  self->name = g_steal_pointer (&name);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

/**
 * guichet_domain_contact_take:
 * @texts: as many as there are labels and in their order, each (nullable): none
 *
 * Takes up what OVHcloud has.
 */
void
guichet_domain_contact_take (GuichetDomainContact *self, const char *const *texts)
{
  gboolean is_changed = FALSE;

  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (self));
  g_return_if_fail (texts != NULL);

  for (guint i = 0; i < N_LABELS; i++)
    {
      const char *text = texts[i] != NULL ? texts[i] : "";

      if (g_str_equal (self->texts[i], text))
        continue;
      g_free (self->texts[i]);
      self->texts[i] = g_strdup (text);
      is_changed = TRUE;
    }
  if (!is_changed)
    return;
  refresh_name (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * guichet_domain_contact_take_from:
 * @other: the same holder, read anew
 *
 * Takes up what changed of it at OVHcloud.
 */
void
guichet_domain_contact_take_from (GuichetDomainContact *self, GuichetDomainContact *other)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (other));

  if (self != other)
    guichet_domain_contact_take (self, (const char *const *) other->texts);
}

/**
 * guichet_domain_contact_equal:
 * @self: a holder
 * @other: a holder, or the same at another time
 *
 * Returns: whether OVHcloud has the same number and the same values of both
 */
gboolean
guichet_domain_contact_equal (GuichetDomainContact *self, GuichetDomainContact *other)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), FALSE);
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (other), FALSE);

  for (guint i = 0; i < N_LABELS; i++)
    if (!g_str_equal (self->texts[i], other->texts[i]))
      return FALSE;
  return self->id == other->id;
}

/**
 * guichet_domain_contact_get_name:
 *
 * Returns: (transfer none): of the organisation, or of the person; "" if it has none
 */
const char *
guichet_domain_contact_get_name (GuichetDomainContact *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), "");

  return self->name;
}

gboolean
guichet_domain_contact_is_individual (GuichetDomainContact *self)
{
  return g_str_equal (guichet_domain_contact_get (self, "legalForm"), "individual");
}

/**
 * guichet_domain_contact_fill:
 * @values: what a rule is judged on
 *
 * Puts its values into @values, as what OVHcloud has; what was typed there stays.
 */
void
guichet_domain_contact_fill (GuichetDomainContact *self, GuichetRuleValues *values)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (self));
  g_return_if_fail (GUICHET_IS_RULE_VALUES (values));

  for (guint i = 0; i < N_LABELS; i++)
    {
      g_autofree char *path = g_strconcat (GUICHET_DOMAIN_CONTACT_PART ".", labels[i], NULL);

      guichet_rule_values_take (values, path, self->texts[i]);
    }
}

/* Letters and digits alone, without case and accents */
static void
append_simple (GString *identity, const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  for (const char *at = g_str_is_ascii (text) ? text : ascii; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || *at == '@' || *at == '?')
      g_string_append_c (identity, g_ascii_tolower (*at));
  g_string_append_c (identity, '|');
}

/**
 * guichet_domain_contact_dup_identity:
 *
 * OVHcloud makes a holder for each order, so one person is often there several times.
 *
 * Returns: (transfer full): the same for two who are likely one: who they are, their e-mail and
 * their country, whatever the case, the accents and the spaces; "" for one without a name or an
 * e-mail
 */
char *
guichet_domain_contact_dup_identity (GuichetDomainContact *self)
{
  GString *identity;
  const char *email;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), NULL);

  email = guichet_domain_contact_get (self, "email");
  identity = g_string_new (NULL);
  if (*self->name != '\0' && *email != '\0')
    {
      append_simple (identity, self->name);
      append_simple (identity, email);
      append_simple (identity, guichet_domain_contact_get (self, "address.country"));
      append_simple (identity, guichet_domain_contact_get (self, "legalForm"));
    }
  return g_string_free (identity, FALSE);
}

/* Its domain names */

guint
guichet_domain_contact_get_n_domains (GuichetDomainContact *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (self), 0);

  return self->n_domains;
}

void
guichet_domain_contact_set_n_domains (GuichetDomainContact *self, guint n_domains)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (self));

  if (self->n_domains == n_domains)
    return;
  self->n_domains = n_domains;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_DOMAINS]);
}

static void
guichet_domain_contact_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  GuichetDomainContact *self = GUICHET_DOMAIN_CONTACT (object);

  switch ((GuichetDomainContactProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_N_DOMAINS:
      g_value_set_uint (value, self->n_domains);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domain_contact_finalize (GObject *object)
{
  GuichetDomainContact *self = GUICHET_DOMAIN_CONTACT (object);

  for (guint i = 0; i < N_LABELS; i++)
    g_free (self->texts[i]);
  g_free (self->name);
  G_OBJECT_CLASS (guichet_domain_contact_parent_class)->finalize (object);
}

static void
guichet_domain_contact_class_init (GuichetDomainContactClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_domain_contact_get_property;
  object_class->finalize = guichet_domain_contact_finalize;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, readable);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", readable);
  props[PROP_N_DOMAINS] = g_param_spec_uint ("n-domains", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CHANGED] = g_signal_new ("changed", GUICHET_TYPE_DOMAIN_CONTACT, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_domain_contact_init (GuichetDomainContact *self)
{
  for (guint i = 0; i < N_LABELS; i++)
    self->texts[i] = g_strdup ("");
  self->name = g_strdup ("");
}

/**
 * guichet_domain_contact_new:
 * @id: OVHcloud's number; 0 for one that is not there yet
 *
 * Returns: (transfer full): a holder of whom nothing is known
 */
GuichetDomainContact *
guichet_domain_contact_new (gint64 id)
{
  GuichetDomainContact *self = g_object_new (GUICHET_TYPE_DOMAIN_CONTACT, NULL);

  self->id = id;
  return self;
}
