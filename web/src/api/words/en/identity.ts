/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const identity = {
  "enums": {
    "identity.AccountVerb": {
      "disable": "Disable",
      "enable": "Enable",
      "reset_password": "Reset password",
      "unlock": "Unlock",
      "reset_second_factor": "Reset second factor",
      "erase": "Erase",
      "grant_post": "Grant a post",
      "end_post": "End",
      "end_logins": "End logins",
      "unmask": "Reveal"
    },
    "identity.CodePurpose": {
      "login": "Sign in by code",
      "change_phone": "Change phone number",
      "case_lookup": "Look up a case"
    },
    "identity.LoginMeans": {
      "password": "Password",
      "totp": "Authenticator",
      "recovery_code": "Recovery code",
      "phone_code": "Code by message"
    },
    "identity.LoginOutcome": {
      "passed": "Passed",
      "refused": "Refused",
      "locked": "Locked",
      "disabled": "Disabled"
    },
    "identity.SignInStage": {
      "anonymous": "Not signed in",
      "second_factor_needed": "Second factor needed",
      "password_change_needed": "Password change needed",
      "second_factor_setup_needed": "Second factor to be set up",
      "signed_in": "Signed in"
    }
  },
  "fields": {
    "address": "Address",
    "code": "Code",
    "GiveSecondFactor.code": "Code",
    "created_at": "Created",
    "current_code": "Present code",
    "deletion_requested": "Erasure asked for",
    "disabled": "Disabled",
    "dormant": "Not signed in for 90 days",
    "after_erasure": "After the account is closed",
    "kept": "How long",
    "last_login_at": "Last login",
    "last_seen_at": "Last seen",
    "locked_until": "Locked until",
    "login": "Login",
    "means": "Means",
    "name": "Name",
    "GrantPost.name": "Post name",
    "PostView.name": "Post name",
    "new_password": "New password",
    "old_password": "Present password",
    "outcome": "Outcome",
    "password": "Password",
    "phone": "Phone",
    "post": "Post",
    "posts": "Posts",
    "purpose": "Purpose",
    "reason": "Reason",
    "role": "Role",
    "roles": "Roles",
    "scope": "Reach",
    "since": "Since",
    "staff": "Staff",
    "state": "State",
    "summary": "Operation",
    "text": "Login or phone",
    "times_revealed": "Seen unmasked by staff",
    "user": "User",
    "user_agent": "Browser"
  },
  "facts": {
    "LoginSucceeded": "Signed in",
    "LoginStepPassed": "Sign-in step passed",
    "LoginsRefused": "Sign-ins refused",
    "LoginEnded": "Login ended",
    "PostChosen": "Post chosen",
    "UserAdded": "User added",
    "ResidentsLoaded": "Residents loaded",
    "UserDisabled": "User disabled",
    "UserEnabled": "User enabled",
    "UserUnlocked": "User unlocked",
    "PasswordChanged": "Password changed",
    "PasswordReset": "Password reset",
    "SecondFactorEnrolmentBegun": "Second factor begun",
    "SecondFactorEnrolled": "Second factor set up",
    "SecondFactorReset": "Second factor reset",
    "PostGranted": "Post granted",
    "PostEnded": "Post ended",
    "PersonalDataRevealed": "Personal data revealed",
    "PersonalDataCorrected": "Personal data corrected",
    "ErasureRequested": "Erasure asked for",
    "ErasureWithdrawn": "Erasure taken back",
    "PersonalDataErased": "Personal data erased"
  },
  "nouns": {
    "user": "User"
  }
};
