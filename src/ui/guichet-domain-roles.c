/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-roles.c: fills the picture of who is who with the names of one domain name, and
 * follows it. What its buttons do is a table of actions of the application.
 */
#include "config.h"

#include "guichet-domain-roles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-domain-reasons.h"
#include "guichet-domain-service.h"
#include "guichet-service-text.h"

#define N_BUTTONS 6

typedef struct
{
  GuichetDomainWho who;
  gboolean in_corner;
  const char *label;
  const char *action;
  /* (transfer floating): what the action is told */
  GVariant *(*make_target) (GuichetDomain *domain);
  /* (nullable): why it cannot be done now; %NULL: it can */
  const char *(*check) (GuichetDomainRoles *self, GuichetDomainWho who);
} Button;

/* clang-format off */
static const GuichetContactTypes types[] = {
  [GUICHET_DOMAIN_WHO_HOLDER]  = GUICHET_CONTACT_NONE,
  [GUICHET_DOMAIN_WHO_ADMIN]   = GUICHET_CONTACT_ADMIN,
  [GUICHET_DOMAIN_WHO_TECH]    = GUICHET_CONTACT_TECH,
  [GUICHET_DOMAIN_WHO_BILLING] = GUICHET_CONTACT_BILLING,
};
/* clang-format on */

struct _GuichetDomainRoles
{
  GObject parent_instance;

  GuichetDomainPicture *picture; /* (unowned): has this */
  GtkWidget *widgets[N_BUTTONS];
  GtkWidget *retry;
  GuichetDesk *desk;
  GuichetHolderList *holders;
  GuichetDomain *domain;   /* (nullable) */
  GuichetService *service; /* (nullable): what @domain is among the services */
  gboolean asked_for_holders;
};

G_DEFINE_FINAL_TYPE (GuichetDomainRoles, guichet_domain_roles, G_TYPE_OBJECT)

/* (nullable): the account in use */
static const char *
get_me (GuichetDomainRoles *self)
{
  GuichetAccount *account = guichet_session_get_account (guichet_desk_get_session (self->desk));

  return account != NULL ? guichet_account_get_nichandle (account) : NULL;
}

static gint64
get_holder_id (GuichetDomain *domain)
{
  return g_ascii_strtoll (guichet_domain_get_holder (domain), NULL, 10);
}

/* Buttons */

static GVariant *
make_names (GuichetDomain *domain)
{
  const char *const names[] = { guichet_domain_get_name (domain), NULL };

  return g_variant_new_strv (names, -1);
}

static GVariant *
make_holder (GuichetDomain *domain)
{
  return g_variant_new_int64 (get_holder_id (domain));
}

static GVariant *
make_correction (GuichetDomain *domain)
{
  return g_variant_new ("(xs)", get_holder_id (domain), guichet_domain_get_name (domain));
}

static const char *
check_holder (GuichetDomainRoles *self, GuichetDomainWho who)
{
  return guichet_holder_list_find (self->holders, get_holder_id (self->domain)) != NULL
             ? NULL
             : _("The holder is not known here");
}

static const char *
check_correction (GuichetDomainRoles *self, GuichetDomainWho who)
{
  const char *reason = guichet_domain_reasons_correct (self->domain, get_me (self));

  return reason != NULL ? reason : check_holder (self, who);
}

static const char *
check_trade (GuichetDomainRoles *self, GuichetDomainWho who)
{
  return guichet_domain_reasons_change_owner (self->domain, get_me (self));
}

static const char *
check_contact (GuichetDomainRoles *self, GuichetDomainWho who)
{
  const GuichetContactReason reason =
      guichet_contact_rules_check (self->service, get_me (self), types[who]);

  return reason != GUICHET_CONTACT_ALLOWED ? guichet_service_text_reason (reason) : NULL;
}

/* clang-format off */
static const Button buttons[N_BUTTONS] = {
  { GUICHET_DOMAIN_WHO_HOLDER,  TRUE,  N_("Show"),          "app.show-holder",     make_holder,     check_holder },
  { GUICHET_DOMAIN_WHO_HOLDER,  FALSE, N_("Correct…"),      "app.correct-holder",  make_correction, check_correction },
  { GUICHET_DOMAIN_WHO_HOLDER,  FALSE, N_("Change Owner…"), "app.change-owner",    make_names,      check_trade },
  { GUICHET_DOMAIN_WHO_ADMIN,   TRUE,  N_("Change…"),       "app.change-contacts", make_names,      check_contact },
  { GUICHET_DOMAIN_WHO_TECH,    TRUE,  N_("Change…"),       "app.change-contacts", make_names,      check_contact },
  { GUICHET_DOMAIN_WHO_BILLING, TRUE,  N_("Change…"),       "app.change-contacts", make_names,      check_contact },
};
/* clang-format on */

static void
add_reason (GString *reasons, const char *reason)
{
  if (reason == NULL || strstr (reasons->str, reason) != NULL)
    return;
  if (reasons->len > 0)
    g_string_append_c (reasons, '\n');
  g_string_append (reasons, reason);
}

static void
refresh_buttons (GuichetDomainRoles *self, GuichetDomainWho who)
{
  g_autoptr(GString) reasons = g_string_new (NULL);

  for (guint i = 0; i < N_BUTTONS; i++)
    {
      const char *reason = NULL;

      if (buttons[i].who != who)
        continue;
      reason = buttons[i].check (self, who);
      gtk_widget_set_sensitive (self->widgets[i], reason == NULL);
      gtk_widget_set_tooltip_text (self->widgets[i], reason);
      /* The box says already that nobody knows the holder. */
      if (g_strcmp0 (reason, check_holder (self, who)) != 0)
        add_reason (reasons, reason);
    }
  /* What is being read is in the way for a moment alone. */
  guichet_domain_role_set_reasons (guichet_domain_picture_get_role (self->picture, who),
                                   guichet_domain_is_known (self->domain) ? reasons->str : NULL);
}

static void
clicked_cb (GuichetDomainRoles *self, GtkWidget *widget)
{
  for (guint i = 0; i < N_BUTTONS && self->domain != NULL; i++)
    if (self->widgets[i] == widget)
      {
        g_autoptr(GVariant) target = g_variant_ref_sink (buttons[i].make_target (self->domain));

        gtk_widget_activate_action_variant (widget, buttons[i].action, target);
      }
}

/* Who has which role */

/* (nullable): what is said of a holder whose name is not known */
static const char *
find_holder_note (GuichetDomainRoles *self)
{
  if (!guichet_domain_is_known (self->domain) ||
      guichet_read_list_get_loading (GUICHET_READ_LIST (self->holders)))
    return NULL;
  if (guichet_read_list_get_error (GUICHET_READ_LIST (self->holders)) != NULL)
    return _("Could not be read");
  return _("Not shown to this account");
}

static void
refresh_holder (GuichetDomainRoles *self)
{
  GuichetDomainRole *role =
      guichet_domain_picture_get_role (self->picture, GUICHET_DOMAIN_WHO_HOLDER);
  const char *name = guichet_domain_get_holder_name (self->domain);
  const GError *error = guichet_read_list_get_error (GUICHET_READ_LIST (self->holders));

  gtk_widget_set_visible (self->retry, *name == '\0' && error != NULL);
  gtk_widget_set_tooltip_text (self->retry, error != NULL ? error->message : NULL);
  guichet_domain_role_set_who (role, name, *name == '\0' ? find_holder_note (self) : NULL);
  refresh_buttons (self, GUICHET_DOMAIN_WHO_HOLDER);
}

/* (transfer full) (nullable): what was asked for, as far as it is known here */
static char *
find_pending (GuichetDomainRoles *self, GuichetDomainWho who)
{
  GuichetServicePending *pending =
      guichet_contacts_desk_get_pending (guichet_desk_get_contacts (self->desk));
  GuichetContactRequest *request =
      guichet_service_pending_find (pending, self->service, types[who]);

  return request != NULL ? guichet_service_text_pending (guichet_contact_request_get_from (request),
                                                         guichet_contact_request_get_to (request))
                         : NULL;
}

static void
refresh_account (GuichetDomainRoles *self, GuichetDomainWho who, const char *account)
{
  GuichetDomainRole *role = guichet_domain_picture_get_role (self->picture, who);
  const char *me = get_me (self);
  const gboolean is_me = me != NULL && g_ascii_strcasecmp (me, account) == 0;
  g_autofree char *pending = find_pending (self, who);

  guichet_domain_role_set_who (role, account, is_me ? C_ ("account", "(you)") : NULL);
  guichet_domain_role_set_pending (role, pending);
  refresh_buttons (self, who);
}

static void
refresh (GuichetDomainRoles *self)
{
  if (self->domain == NULL)
    return;
  g_clear_object (&self->service);
  self->service = guichet_domain_service_dup (guichet_desk_get_contacts (self->desk), self->domain);
  guichet_domain_picture_set_accounts (self->picture, guichet_domain_get_admin (self->domain),
                                       guichet_domain_get_tech (self->domain));
  refresh_holder (self);
  refresh_account (self, GUICHET_DOMAIN_WHO_ADMIN, guichet_domain_get_admin (self->domain));
  refresh_account (self, GUICHET_DOMAIN_WHO_TECH, guichet_domain_get_tech (self->domain));
  refresh_account (self, GUICHET_DOMAIN_WHO_BILLING, guichet_domain_get_billing (self->domain));
}

/* Once: a list that is empty, or that failed, is read again by those who ask for it. */
static void
ask_for_holders (GuichetDomainRoles *self)
{
  GuichetReadList *holders = GUICHET_READ_LIST (self->holders);

  if (self->asked_for_holders || guichet_read_list_get_loading (holders) ||
      guichet_read_list_get_error (holders) != NULL ||
      g_list_model_get_n_items (G_LIST_MODEL (holders)) > 0)
    return;
  self->asked_for_holders = TRUE;
  guichet_holder_list_refresh (self->holders);
}

/**
 * guichet_domain_roles_set_domain:
 * @self: the roles
 * @domain: (nullable): whose they are, from now on
 */
void
guichet_domain_roles_set_domain (GuichetDomainRoles *self, GuichetDomain *domain)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_ROLES (self));

  if (self->domain != NULL)
    g_signal_handlers_disconnect_by_func (self->domain, refresh, self);
  g_set_object (&self->domain, domain);
  if (domain == NULL)
    return;
  g_signal_connect_object (domain, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  ask_for_holders (self);
  refresh (self);
}

static void
add_button (GuichetDomainRoles *self, guint i)
{
  GtkWidget *button = gtk_button_new_with_label (_(buttons[i].label));

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  guichet_domain_role_add_button (guichet_domain_picture_get_role (self->picture, buttons[i].who),
                                  button, buttons[i].in_corner);
  self->widgets[i] = button;
}

static void
add_retry (GuichetDomainRoles *self)
{
  self->retry = gtk_button_new_with_label (_("Try Again"));
  g_signal_connect_object (self->retry, "clicked", G_CALLBACK (guichet_holder_list_refresh),
                           self->holders, G_CONNECT_SWAPPED);
  guichet_domain_role_add_button (
      guichet_domain_picture_get_role (self->picture, GUICHET_DOMAIN_WHO_HOLDER), self->retry,
      FALSE);
}

/**
 * guichet_domain_roles_new:
 * @picture: what is filled; has to have the roles as long as it lives
 * @desk: what is shown
 *
 * Returns: (transfer full): the roles, of no domain name yet
 */
GuichetDomainRoles *
guichet_domain_roles_new (GuichetDomainPicture *picture, GuichetDesk *desk)
{
  GuichetDomainRoles *self = g_object_new (GUICHET_TYPE_DOMAIN_ROLES, NULL);
  GuichetServicePending *pending =
      guichet_contacts_desk_get_pending (guichet_desk_get_contacts (desk));

  self->picture = picture;
  self->desk = g_object_ref (desk);
  self->holders = g_object_ref (guichet_domains_desk_get_holders (guichet_desk_get_domains (desk)));
  for (guint i = 0; i < N_BUTTONS; i++)
    add_button (self, i);
  add_retry (self);
  g_signal_connect_object (self->holders, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pending, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::account", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  return self;
}

static void
guichet_domain_roles_dispose (GObject *object)
{
  GuichetDomainRoles *self = GUICHET_DOMAIN_ROLES (object);

  guichet_domain_roles_set_domain (self, NULL);
  g_clear_object (&self->service);
  g_clear_object (&self->holders);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_domain_roles_parent_class)->dispose (object);
}

static void
guichet_domain_roles_class_init (GuichetDomainRolesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_domain_roles_dispose;
}

static void
guichet_domain_roles_init (GuichetDomainRoles *self)
{
}
