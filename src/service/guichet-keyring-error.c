/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-error.c: what went wrong with the keyring, as a sentence that says what to do.
 * libsecret passes on whatever D-Bus, the keyring or the portal said, in three error domains. Those
 * words are for whoever helps, and stand in the details of the error.
 */
#include "config.h"

#include "guichet-keyring-error.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

#include "guichet-error.h"

typedef enum
{
  CAUSE_OTHER,
  CAUSE_LOCKED,
  CAUSE_NOT_MADE,
  CAUSE_NO_KEYRING,
} Cause;

typedef struct
{
  int code;
  Cause cause;
} Known;

/* clang-format off */
static const Known secret_errors[] = {
  { SECRET_ERROR_IS_LOCKED,      CAUSE_LOCKED },
  { SECRET_ERROR_NO_SUCH_OBJECT, CAUSE_NOT_MADE },
};
static const Known dbus_errors[] = {
  { G_DBUS_ERROR_UNKNOWN_METHOD,           CAUSE_NOT_MADE }, /* gnome-keyring's default is not there */
  { G_DBUS_ERROR_UNKNOWN_OBJECT,           CAUSE_NOT_MADE },
  { G_DBUS_ERROR_SERVICE_UNKNOWN,          CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_NAME_HAS_NO_OWNER,        CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_EXEC_FAILED,        CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_FORK_FAILED,        CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_CHILD_EXITED,       CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_CHILD_SIGNALED,     CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_FAILED,             CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_SETUP_FAILED,       CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_CONFIG_INVALID,     CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_SERVICE_INVALID,    CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND,  CAUSE_NO_KEYRING },
  { G_DBUS_ERROR_SPAWN_FILE_INVALID,       CAUSE_NO_KEYRING },
};
static const Known io_errors[] = {
  { G_IO_ERROR_CANCELLED,          CAUSE_LOCKED }, /* not by us: the question was dismissed */
  { G_IO_ERROR_NOT_FOUND,          CAUSE_NO_KEYRING }, /* no session bus */
  { G_IO_ERROR_CONNECTION_REFUSED, CAUSE_NO_KEYRING },
};
/* clang-format on */

static Cause
find (const Known *known, gsize n_known, int code)
{
  for (gsize i = 0; i < n_known; i++)
    if (known[i].code == code)
      return known[i].cause;
  return CAUSE_OTHER;
}

static Cause
find_cause (const GError *error)
{
  if (error->domain == SECRET_ERROR)
    return find (secret_errors, G_N_ELEMENTS (secret_errors), error->code);
  if (error->domain == G_DBUS_ERROR)
    return find (dbus_errors, G_N_ELEMENTS (dbus_errors), error->code);
  if (error->domain == G_IO_ERROR)
    return find (io_errors, G_N_ELEMENTS (io_errors), error->code);
  return CAUSE_OTHER;
}

static GError *
make_error_with_words (const GError *cause)
{
  g_autoptr(GError) plain = g_error_copy (cause);

  /* The name of an error of D-Bus tells nothing more. */
  g_dbus_error_strip_remote_error (plain);
  return guichet_error_new_with_details (
      GUICHET_ERROR_KEYRING, _("The keyring failed. Try again."),
                                &(GuichetErrorDetails){ .keyring_words = plain->message });
}

/**
 * guichet_keyring_error_new:
 * @cause: of libsecret
 *
 * Returns: (transfer full): GUICHET_ERROR_KEYRING_LOCKED or GUICHET_ERROR_KEYRING, for people
 */
GError *
guichet_keyring_error_new (const GError *cause)
{
  switch (find_cause (cause))
    {
    case CAUSE_LOCKED:
      return guichet_keyring_error_new_locked ();
    case CAUSE_NOT_MADE:
      return g_error_new_literal (
          GUICHET_ERROR, GUICHET_ERROR_KEYRING_LOCKED,
          _("Your keyring has not been made yet. Try again and choose a password for it."));
    case CAUSE_NO_KEYRING:
      return g_error_new_literal (
          GUICHET_ERROR, GUICHET_ERROR_KEYRING,
          _("This desktop has no keyring to keep keys in. Install GNOME Keyring or KWallet."));
    case CAUSE_OTHER:
    default:
      return make_error_with_words (cause);
    }
}

/**
 * guichet_keyring_error_new_locked:
 *
 * Returns: (transfer full): that the keyring is there and stays closed
 */
GError *
guichet_keyring_error_new_locked (void)
{
  return g_error_new_literal (
      GUICHET_ERROR, GUICHET_ERROR_KEYRING_LOCKED,
      _("The keyring is locked. Unlock it with its password and try again."));
}

/**
 * guichet_keyring_error_new_silent:
 *
 * Returns: (transfer full): that the keyring was asked and did not answer
 */
GError *
guichet_keyring_error_new_silent (void)
{
  return g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_KEYRING,
                              _("The keyring did not answer in time. Try again."));
}

/**
 * guichet_keyring_error_is_one:
 * @error: (nullable): of anything
 *
 * Returns: whether the keyring is to blame: it is locked, or does not work
 */
gboolean
guichet_keyring_error_is_one (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_KEYRING) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_KEYRING_LOCKED);
}
